package dev.samovar.runtime.classloader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What functions see of the host's class path: some classes themselves, and copies of some others. */
final class HostClasses {

    /** The host calls handlers through these, so they are the same on both sides. */
    private static final String SHARED = "com.amazonaws.services.lambda.runtime.";

    private static final Set<String> SHARED_SUB_PACKAGES = Set.of("", "logging");

    /** It keeps the logger of the process's only function in a static field. */
    static final String LOGGER_HOLDER = SHARED + "LambdaRuntime";

    private static final Set<String> LOGGER_HOLDERS =
            Set.of(LOGGER_HOLDER, SHARED + "LambdaRuntime$1", SHARED + "LambdaRuntimeInternal");

    static final String CHECKPOINTS = "com.amazonaws.services.lambda.crac.";
    private static final String GUEST = "dev.samovar.runtime.classloader.guest.";

    /** The class files by name; there are few. */
    private static final Map<String, byte[]> copies = new ConcurrentHashMap<>();

    private HostClasses() {}

    /** Whether a function sees the host's own class of that name. */
    static boolean areShared(String name) {
        if (!name.startsWith(SHARED) || LOGGER_HOLDERS.contains(name)) {
            return false;
        }
        int dot = name.lastIndexOf('.');
        return SHARED_SUB_PACKAGES.contains(dot < SHARED.length() ? "" : name.substring(SHARED.length(), dot));
    }

    /** The class file from which each sandbox makes a class of its own; null if it is to look elsewhere. */
    static byte @Nullable [] copyOf(String name) {
        if (!name.startsWith(GUEST) && !name.startsWith(CHECKPOINTS) && !LOGGER_HOLDERS.contains(name)) {
            return null;
        }
        return copies.computeIfAbsent(name, HostClasses::read);
    }

    private static byte @Nullable [] read(String name) {
        String file = name.replace('.', '/') + ".class";
        try (InputStream content = HostClasses.class.getClassLoader().getResourceAsStream(file)) {
            if (content == null) {
                return null;
            }
            byte[] bytes = content.readAllBytes();
            return name.startsWith(CHECKPOINTS) ? withoutProcess(bytes) : bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Before a real checkpoint the JVM is made small and its name cache emptied; here it is the host's JVM. */
    private static byte[] withoutProcess(byte[] bytes) {
        CodeTransform transform = (code, element) -> {
            if (!(element instanceof InvokeInstruction call && isForProcess(call))) {
                code.with(element);
            }
        };
        ClassFile classFile = ClassFile.of();
        return classFile.transformClass(classFile.parse(bytes), ClassTransform.transformingMethodBodies(transform));
    }

    private static boolean isForProcess(InvokeInstruction call) {
        return call.name().equalsString("clearCache")
                || (call.owner().asInternalName().equals("java/lang/System")
                        && call.name().equalsString("gc"));
    }
}
