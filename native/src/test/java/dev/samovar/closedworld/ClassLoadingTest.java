package dev.samovar.closedworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The binary has no class loaders of functions: whoever makes them stands behind the question whether this is it. */
class ClassLoadingTest {
    private static final String RUNTIMES = "dev/samovar/runtime/classloader/ClassLoaderRuntimes";

    @Test
    void whatLoadsClassesIsMadeInTwoPlaces() throws IOException {
        List<String> makers = new ArrayList<>();
        for (SourceModule module : SourceModule.ALL) {
            for (Path file : module.classFiles()) {
                var type = ClassFile.of().parse(file);
                for (MethodModel method : type.methods()) {
                    if (makes(method)) {
                        makers.add(module.load(file).getSimpleName() + "."
                                + method.methodName().stringValue());
                    }
                }
            }
        }

        /* Both ask NativeBinary.IS_THIS before. */
        assertThat(makers).containsExactly("HostWiring.isolation", "LocalSession.classLoaders");
    }

    private static boolean makes(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .anyMatch(element -> element instanceof InvokeInstruction call
                        && call.owner().asInternalName().equals(RUNTIMES)
                        && call.name().equalsString("<init>"));
    }
}
