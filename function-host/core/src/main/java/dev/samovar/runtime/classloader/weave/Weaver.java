package dev.samovar.runtime.classloader.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.DeadCodeOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.Optional;

/**
 * Rewrites class files, so that the threads that run them can be stopped and frozen, and see their environment only.
 *
 * <p>Each result is verified, once and here: a host may then switch off the JVM's own verification of the same bytes at
 * each cold start.
 */
public final class Weaver {

    /** Goes up whenever the same class would be woven differently: older results are not used again. */
    static final int VERSION = 2;

    /** The first version whose methods surely have stack-map frames, if they have branches. */
    private static final int FRAMES_SINCE = ClassFile.JAVA_7_VERSION;

    /** The first version with stack-map frames: older classes are raised to it, so that they can be verified. */
    private static final int RAISED_TO = ClassFile.JAVA_6_VERSION;

    private static final int NEWEST = ClassFile.latestMajorVersion();

    private final Detours detours = new Detours();
    private final Verifier verifier;
    private final ClassFile keepingFrames;
    private final ClassFile computingFrames;

    /** Makes a weaver that asks the resolver about classes that others extend. */
    Weaver(ClassHierarchyResolver hierarchy) {
        verifier = new Verifier(hierarchy);
        keepingFrames = ClassFile.of(StackMapsOption.DROP_STACK_MAPS, DeadCodeOption.KEEP_DEAD_CODE);
        computingFrames = ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                ClassHierarchyResolverOption.of(hierarchy.orElse(Verifier.MISSING)));
    }

    /** Weaves a class; one that cannot be woven stays as it is, and one that the JVM would refuse is refused. */
    Weaving weave(byte[] original) {
        String reason;
        try {
            ClassModel model = computingFrames.parse(original);
            if (model.majorVersion() > NEWEST) {
                return Weaving.original(original, "class file version " + model.majorVersion());
            }
            byte[] woven = model.majorVersion() >= FRAMES_SINCE ? keepingFrames(model) : computingFrames(model);
            Optional<String> error = verifier.errorIn(woven);
            if (error.isEmpty()) {
                return Weaving.woven(woven);
            }
            reason = error.get();
        } catch (RuntimeException malformed) {
            reason = Verifier.firstLine(malformed.getMessage());
        }
        return verifier.errorIn(original)
                .map(error -> Weaving.refused(original, error))
                .orElse(Weaving.original(original, reason));
    }

    private byte[] keepingFrames(ClassModel model) {
        return keepingFrames.transformClass(model, methods(true));
    }

    private byte[] computingFrames(ClassModel model) {
        ClassTransform raise = (builder, element) -> builder.with(
                element instanceof ClassFileVersion version && version.majorVersion() < RAISED_TO
                        ? ClassFileVersion.of(RAISED_TO, 0)
                        : element);
        return computingFrames.transformClass(model, methods(false).andThen(raise));
    }

    private ClassTransform methods(boolean keepFrames) {
        return (builder, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent()) {
                builder.transformMethod(method, code(method, keepFrames));
            } else {
                builder.with(element);
            }
        };
    }

    private MethodTransform code(MethodModel method, boolean keepFrames) {
        return (builder, element) -> {
            if (element instanceof CodeModel code) {
                builder.transformCode(code, new MethodWeaving(method, (CodeAttribute) code, detours, keepFrames));
            } else {
                builder.with(element);
            }
        };
    }
}
