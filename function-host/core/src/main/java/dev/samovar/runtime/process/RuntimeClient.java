package dev.samovar.runtime.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;

/**
 * AWS's runtime interface client for Java, laid down as files that a child JVM can use: what is needed of it in one JAR,
 * and its native half.
 *
 * <p>The program carries its JARs as they are, because the host itself may be a native binary and have no classes to
 * copy.
 */
final class RuntimeClient {

    static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** Its part that calls hooks before a snapshot and after it was restored. */
    static final String CHECKPOINTS = "com.amazonaws.services.lambda.crac";

    /** Where AWS's client looks for its native half before it would unpack one into {@code /tmp}. */
    static final String NATIVE_PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private static final String JAR = "runtime-client.jar";
    private static final String NATIVE = "libaws-lambda-jni.so";
    private static final String CLIENT = "client/aws-lambda-java-runtime-interface-client.jar";
    private static final List<String> SOURCES = List.of(
            CLIENT,
            "client/aws-lambda-java-core.jar",
            "client/aws-lambda-java-serialization.jar",
            "client/utils-lite.jar");
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
                for (String source : SOURCES) {
                    copy(source, jar, written);
                }
            }
            Files.move(incoming, jar(directory), StandardCopyOption.ATOMIC_MOVE);
        }
        if (!Files.exists(library(directory))) {
            Path incoming = Files.createTempFile(directory, "incoming-", ".so");
            copyLibrary(incoming);
            Files.move(incoming, library(directory), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    static Path jar(Path directory) {
        return directory.resolve(JAR);
    }

    static Path library(Path directory) {
        return directory.resolve(NATIVE);
    }

    private static JarInputStream open(String source) throws IOException {
        InputStream resource = RuntimeClient.class.getResourceAsStream(source);
        if (resource == null) {
            throw new IOException("this program was built without AWS's runtime client");
        }
        return new JarInputStream(resource);
    }

    private static void copy(String source, JarOutputStream target, Set<String> written) throws IOException {
        try (JarInputStream jar = open(source)) {
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                if (isPart(entry) && written.add(entry.getName())) {
                    JarEntry copy = new JarEntry(entry.getName());
                    /* The same file each time: archives of classes check it. */
                    copy.setTime(0);
                    target.putNextEntry(copy);
                    jar.transferTo(target);
                }
            }
        }
    }

    private static boolean isPart(JarEntry entry) {
        return !entry.isDirectory() && PREFIXES.stream().anyMatch(entry.getName()::startsWith);
    }

    private static void copyLibrary(Path target) throws IOException {
        String name = "jni/" + nativeName();
        try (JarInputStream jar = open(CLIENT)) {
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                if (entry.getName().equals(name)) {
                    Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING);
                    return;
                }
            }
        }
        throw new IOException("AWS's runtime client has no native half for " + System.getProperty("os.arch"));
    }

    private static String nativeName() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        boolean musl = Files.exists(Path.of("/lib/ld-musl-" + (arm ? "aarch64" : "x86_64") + ".so.1"));
        return "libaws-lambda-jni." + (musl ? "linux_musl" : "linux") + "-" + (arm ? "aarch_64" : "x86_64") + ".so";
    }
}
