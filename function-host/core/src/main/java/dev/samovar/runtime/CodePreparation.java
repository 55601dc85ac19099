package dev.samovar.runtime;

import dev.samovar.function.FunctionVersion;
import java.io.IOException;

/** Does once, when code is deployed, what would otherwise slow down each cold start. */
@FunctionalInterface
public interface CodePreparation {

    /** Nothing needs preparing. */
    CodePreparation NONE = function -> {};

    /**
     * Makes a version ready to start quickly. May take long; never called on the scheduler's thread.
     *
     * @throws NotInstalledException if this machine lacks what its runtime needs
     * @throws IOException if its code cannot be read
     */
    void prepare(FunctionVersion function) throws IOException;
}
