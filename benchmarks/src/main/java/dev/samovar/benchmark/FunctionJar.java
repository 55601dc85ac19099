package dev.samovar.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A package of a function whose code is one class of this program. */
final class FunctionJar {
    private FunctionJar() {}

    static byte[] of(Class<?> handler) throws IOException {
        var bytes = new ByteArrayOutputStream();
        String name = handler.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(bytes);
                InputStream code = Objects.requireNonNull(handler.getResourceAsStream("/" + name))) {
            jar.putNextEntry(new JarEntry(name));
            code.transferTo(jar);
        }
        return bytes.toByteArray();
    }
}
