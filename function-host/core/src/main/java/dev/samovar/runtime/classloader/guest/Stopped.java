package dev.samovar.runtime.classloader.guest;

/** Thrown through a function's code when its environment ends; thrown again wherever it is caught. */
final class Stopped extends Error {

    private static final long serialVersionUID = 1;

    Stopped() {
        super("the execution environment has ended", null, false, false);
    }
}
