package dev.samovar.wiring;

import dev.samovar.runtime.process.InstalledJava;
import java.util.Optional;

/**
 * What is different when this program is a native binary, whose classes are fixed.
 *
 * <p>That is decided while the binary is built, and what only a JVM can do is left out of it then.
 */
final class NativeBinary {
    /* native-image sets the property when it sets up this class, and takes the answer for a constant. */
    static final boolean IS_THIS = System.getProperty("org.graalvm.nativeimage.imagecode") != null;

    private NativeBinary() {}

    /** The Java of functions that run in processes: this JVM's own, or one that a binary has found. */
    static Optional<InstalledJava> java() {
        return IS_THIS ? InstalledJava.find() : Optional.of(InstalledJava.running());
    }

    /** How functions run in a native binary, which differs from what a JVM does. */
    static String line() {
        return "A native binary loads no classes: Java functions run in processes, "
                + java().map(java -> "with Java " + java.version() + " of " + java.home() + ".")
                        .orElse("as soon as there is Java " + InstalledJava.VERSION_MIN + " or newer: set JAVA_HOME.");
    }
}
