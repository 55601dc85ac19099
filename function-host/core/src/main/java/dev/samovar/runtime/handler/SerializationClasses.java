package dev.samovar.runtime.handler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A class loader that defines anew those classes of the serialization library that remember, and leaves all else to the
 * host's.
 */
final class SerializationClasses extends ClassLoader {

    private static final String LIBRARY = "com.amazonaws.services.lambda.runtime.serialization.";

    /* They have static fields for mappers, serializers or classes by name, or use one that has. */
    private static final Set<String> REMEMBERING = Set.of(
            LIBRARY + "events.LambdaEventSerializers",
            LIBRARY + "events.modules.DateTimeModule",
            LIBRARY + "events.serializers.S3EventSerializer",
            LIBRARY + "factories.GsonFactory",
            LIBRARY + "factories.JacksonFactory",
            LIBRARY + "util.SerializeUtil");

    /** The bytes of the classes by name; there are about twenty. */
    private static final Map<String, byte[]> BYTES = new ConcurrentHashMap<>();

    SerializationClasses() {
        super("serialization", SerializationClasses.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!remembers(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    private static boolean remembers(String name) {
        int nested = name.indexOf('$');
        return name.startsWith(LIBRARY) && REMEMBERING.contains(nested < 0 ? name : name.substring(0, nested));
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
