package dev.samovar.runtime.process;

import java.nio.file.Path;

/**
 * The directories of a child, by what is in them.
 *
 * @param task the function's package, unpacked: {@code /var/task}
 * @param code the package as it was deployed, and what was made of it: {@code /var/code}, which AWS does not have
 * @param layers its layers, unpacked one over the other: {@code /opt}
 * @param runtime AWS's runtime client and what helps it: {@code /var/runtime}
 * @param language the JDK: {@code /var/lang}
 * @param temporary its own {@code /tmp}
 */
record Layout(Path task, Path code, Path layers, Path runtime, Path language, Path temporary) {

    /** What a child sees for whom these directories are mounted where AWS has them. */
    static final Layout AWS = new Layout(
            Path.of("/var/task"),
            Path.of("/var/code"),
            Path.of("/opt"),
            Path.of("/var/runtime"),
            Path.of("/var/lang"),
            Path.of("/tmp"));
}
