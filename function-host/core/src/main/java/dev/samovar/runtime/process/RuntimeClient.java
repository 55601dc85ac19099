package dev.samovar.runtime.process;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * AWS's runtime interface client for Java, laid down as files that a child JVM can use: what is needed of it in one JAR,
 * and its native half.
 */
final class RuntimeClient {

    static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** Where AWS's client looks for its native half before it would unpack one into {@code /tmp}. */
    static final String NATIVE_PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private static final String JAR = "runtime-client.jar";
    private static final String NATIVE = "libaws-lambda-jni.so";
    private static final List<Class<?>> PARTS =
            List.of(AWSLambda.class, LambdaLogger.class, PojoSerializer.class, SdkInternalThreadLocal.class);
    private static final List<String> PREFIXES = List.of(
            "com/amazonaws/services/lambda/runtime/",
            "com/amazonaws/services/lambda/crac/",
            "com/amazonaws/lambda/thirdparty/",
            "software/amazon/awssdk/utilslite/");

    private RuntimeClient() {}

    /** Lays it down in a directory, unless it is there already. */
    static void install(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (!Files.exists(jar(directory))) {
            Path incoming = Files.createTempFile(directory, "incoming-", ".jar");
            try (OutputStream out = Files.newOutputStream(incoming);
                    JarOutputStream jar = new JarOutputStream(out)) {
                Set<String> written = new HashSet<>();
                for (Path source : sources()) {
                    copy(source, jar, written);
                }
            }
            Files.move(incoming, jar(directory), StandardCopyOption.ATOMIC_MOVE);
        }
        if (!Files.exists(library(directory))) {
            Path incoming = Files.createTempFile(directory, "incoming-", ".so");
            try (InputStream library = AWSLambda.class.getResourceAsStream("/jni/" + nativeName())) {
                if (library == null) {
                    throw new IOException(
                            "AWS's runtime client has no native half for " + System.getProperty("os.arch"));
                }
                Files.copy(library, incoming, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(incoming, library(directory), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    static Path jar(Path directory) {
        return directory.resolve(JAR);
    }

    static Path library(Path directory) {
        return directory.resolve(NATIVE);
    }

    private static Set<Path> sources() throws IOException {
        Set<Path> sources = new HashSet<>();
        for (Class<?> part : PARTS) {
            try {
                sources.add(Path.of(
                        part.getProtectionDomain().getCodeSource().getLocation().toURI()));
            } catch (URISyntaxException impossible) {
                throw new IOException("AWS's runtime client is in no file", impossible);
            }
        }
        return sources;
    }

    private static void copy(Path source, JarOutputStream target, Set<String> written) throws IOException {
        try (JarFile jar = new JarFile(source.toFile())) {
            for (JarEntry entry : jar.stream().filter(RuntimeClient::isPart).toList()) {
                if (written.add(entry.getName())) {
                    JarEntry copy = new JarEntry(entry.getName());
                    /* The same file each time: archives of classes check it. */
                    copy.setTime(0);
                    target.putNextEntry(copy);
                    try (InputStream content = jar.getInputStream(entry)) {
                        content.transferTo(target);
                    }
                }
            }
        }
    }

    private static boolean isPart(JarEntry entry) {
        return !entry.isDirectory() && PREFIXES.stream().anyMatch(entry.getName()::startsWith);
    }

    private static String nativeName() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        boolean musl = Files.exists(Path.of("/lib/ld-musl-" + (arm ? "aarch64" : "x86_64") + ".so.1"));
        return "libaws-lambda-jni." + (musl ? "linux_musl" : "linux") + "-" + (arm ? "aarch_64" : "x86_64") + ".so";
    }
}
