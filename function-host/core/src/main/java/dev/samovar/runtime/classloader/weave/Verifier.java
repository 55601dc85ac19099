package dev.samovar.runtime.classloader.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Verifies class files as the JVM does when it links them. */
final class Verifier {

    /**
     * What is nowhere cannot become an object, so whatever is assigned to it does no harm: the verifier lets an
     * interface take anything.
     */
    static final ClassHierarchyResolver MISSING = type -> ClassHierarchyResolver.ClassHierarchyInfo.ofInterface();

    private final ClassHierarchyResolver hierarchy;

    Verifier(ClassHierarchyResolver hierarchy) {
        this.hierarchy = hierarchy;
    }

    /**
     * Looks for what the JVM would refuse.
     *
     * <p>Classes without stack-map frames are not judged, and neither are those of which a part is missing, as it is
     * with optional libraries: what looks like an error there is the missing part.
     */
    Optional<String> errorIn(byte[] classFile) {
        Witness witness = new Witness();
        try {
            ClassFile context = ClassFile.of(ClassHierarchyResolverOption.of(witness));
            ClassModel model = context.parse(classFile);
            if (model.majorVersion() < ClassFile.JAVA_6_VERSION) {
                return Optional.empty();
            }
            List<VerifyError> errors = context.verify(model);
            return errors.isEmpty() || witness.missed
                    ? Optional.empty()
                    : Optional.of(firstLine(errors.getFirst().getMessage()));
        } catch (RuntimeException malformed) {
            return Optional.of(firstLine(malformed.getMessage()));
        }
    }

    /** The message without the listing of the code that may follow it. */
    static String firstLine(@Nullable String message) {
        return message == null
                ? "malformed class file"
                : message.lines().findFirst().orElse("");
    }

    /** Remembers whether anything that it was asked about is missing. */
    private final class Witness implements ClassHierarchyResolver {

        private boolean missed;

        @Override
        public @Nullable ClassHierarchyInfo getClassInfo(ClassDesc type) {
            ClassHierarchyInfo known = hierarchy.getClassInfo(type);
            missed |= known == null;
            return known == null ? MISSING.getClassInfo(type) : known;
        }
    }
}
