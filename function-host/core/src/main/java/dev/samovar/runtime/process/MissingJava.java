package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;

/** What stands for a JVM on a machine that has none. */
final class MissingJava implements RuntimeCommand {

    @Override
    public void check(FunctionVersion function, Places places) throws CannotStartException {
        throw failure();
    }

    @Override
    public Start start(FunctionVersion function, Places places) throws CannotStartException {
        throw failure();
    }

    private static CannotStartException failure() {
        return new CannotStartException("No Java " + InstalledJava.VERSION_MIN
                + " or newer is on this machine to run this function: install one, or set JAVA_HOME to it");
    }
}
