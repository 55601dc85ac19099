package dev.samovar.runtime.classloader;

import dev.samovar.runtime.classloader.guest.Guest;
import dev.samovar.runtime.classloader.weave.FunctionCode;
import dev.samovar.runtime.classloader.weave.WovenEntry;
import java.io.InputStream;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.Attributes.Name;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one sandbox: the function's own, woven, over the JDK's.
 *
 * <p>Of the host it shows nothing but the interfaces that handlers implement, see {@link HostClasses}.
 */
final class FunctionClassLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final FunctionCode code;
    private final FunctionUrls urls;
    private final Consumer<ClassLoader> loggerHolder;
    private final Map<String, ProtectionDomain> domains = new ConcurrentHashMap<>();
    private final Consumer<String> found;
    private volatile long definedBytes;

    /**
     * Makes a loader without classes.
     *
     * @param loggerHolder told when there is a class that holds the logger of the process's only function
     * @param found told the name of each class of the package before it is defined, on any thread
     */
    FunctionClassLoader(FunctionCode code, Consumer<ClassLoader> loggerHolder, Consumer<String> found) {
        super(ClassLoader.getPlatformClassLoader());
        this.code = code;
        this.loggerHolder = loggerHolder;
        this.urls = new FunctionUrls(code);
        this.found = found;
    }

    /** Has this loader's copy of {@link Guest} take what the current thread lends. */
    void initializeGuest() {
        try {
            Class.forName(Guest.class.getName(), true, this);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How large the class files are that were defined so far. */
    long definedBytes() {
        return definedBytes;
    }

    /** A class of this loader, if it was loaded already. */
    @Nullable
    Class<?> loaded(String name) {
        return findLoadedClass(name);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            if (HostClasses.areShared(name)) {
                return Class.forName(name, false, FunctionClassLoader.class.getClassLoader());
            }
            byte @Nullable [] copy = HostClasses.copyOf(name);
            if (copy != null) {
                Class<?> defined = define(name, copy);
                if (name.equals(HostClasses.LOGGER_HOLDER)) {
                    loggerHolder.accept(this);
                }
                return defined;
            }
            return PlatformPackages.contain(name) ? super.loadClass(name, resolve) : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        WovenEntry entry =
                code.find(name.replace('.', '/').concat(".class")).orElseThrow(() -> new ClassNotFoundException(name));
        if (entry.kind() == WovenEntry.Kind.REFUSED) {
            throw new VerifyError(entry.reason());
        }
        definePackageOf(name, entry.root());
        addDefined(entry.length());
        found.accept(name);
        return defineClass(name, entry.bytes(), domains.computeIfAbsent(entry.root(), this::domain));
    }

    private Class<?> define(String name, byte[] bytes) {
        addDefined(bytes.length);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private synchronized void addDefined(int bytes) {
        definedBytes += bytes;
    }

    private ProtectionDomain domain(String root) {
        return new ProtectionDomain(
                new CodeSource(FunctionUrls.location(root), (Certificate @Nullable []) null), null, this, null);
    }

    private void definePackageOf(String className, String root) {
        int dot = className.lastIndexOf('.');
        String name = dot < 0 ? "" : className.substring(0, dot);
        if (!name.isEmpty() && getDefinedPackage(name) == null) {
            Attributes main = code.mainAttributes(root);
            try {
                definePackage(
                        name,
                        main.getValue(Name.SPECIFICATION_TITLE),
                        main.getValue(Name.SPECIFICATION_VERSION),
                        main.getValue(Name.SPECIFICATION_VENDOR),
                        main.getValue(Name.IMPLEMENTATION_TITLE),
                        main.getValue(Name.IMPLEMENTATION_VERSION),
                        main.getValue(Name.IMPLEMENTATION_VENDOR),
                        null);
            } catch (IllegalArgumentException definedMeanwhile) {
                /* Another thread loads another class of the package. */
            }
        }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return code.find(name).map(FunctionUrls::open).orElseGet(() -> super.getResourceAsStream(name));
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return code.find(name).map(urls::of).orElse(null);
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        return Collections.enumeration(code.findAll(name).stream().map(urls::of).toList());
    }
}
