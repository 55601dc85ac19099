package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.factories.PojoSerializerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A class loader that defines the serialization library's own classes and leaves all else to the host's. */
final class SerializationClasses extends ClassLoader {

    private static final String LIBRARY = "com.amazonaws.services.lambda.runtime.serialization.";

    /* Through these the host talks to every copy. */
    private static final Set<String> SHARED =
            Set.of(PojoSerializer.class.getName(), PojoSerializerFactory.class.getName());

    /** The bytes of the classes by name; the library has fewer than a hundred. */
    private static final Map<String, byte[]> BYTES = new ConcurrentHashMap<>();

    SerializationClasses() {
        super("serialization", SerializationClasses.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(LIBRARY) || SHARED.contains(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = BYTES.get(name);
        if (bytes == null) {
            bytes = read(name);
            BYTES.put(name, bytes);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] read(String name) throws ClassNotFoundException {
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
