package dev.samovar.runtime;

import dev.samovar.function.CodeDigest;
import java.nio.file.Path;

/** Knows where the code packages of functions and layers lie, as they were deployed. */
@FunctionalInterface
public interface CodePackages {

    /** The JAR or ZIP file with this digest. */
    Path file(CodeDigest digest);
}
