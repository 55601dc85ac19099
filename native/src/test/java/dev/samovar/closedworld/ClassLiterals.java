package dev.samovar.closedworld;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The classes that code names as {@code Some.class}, and so may look into. */
final class ClassLiterals {
    private ClassLiterals() {}

    /** The names of those of this project in a class file. */
    static Stream<String> in(Path classFile) throws IOException {
        return ClassFile.of().parse(classFile).methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .flatMap(element -> element instanceof LoadConstantInstruction load
                                && load.constantEntry() instanceof ClassEntry type
                        ? Stream.of(type.asInternalName().replace('/', '.'))
                        : Stream.empty())
                .filter(name -> name.startsWith("dev.samovar."));
    }
}
