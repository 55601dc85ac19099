package dev.samovar.wiring;

import io.quarkus.runtime.Application;

/** The half of a server's start that knows none of its options. */
public final class Groundwork {
    /* Quarkus's own check of every request's target, which costs a tenth of a small request; the gateway's comes first. */
    private static final String NO_OTHER_CHECK = "vertx.disableURIValidation";

    /* What log records would carry, and nobody prints: looked up, it may be asked for in the network. */
    private static final String HOST_NAME = "jboss.host.name";

    private Groundwork() {}

    /** Begins it, to be done while the command line is read. {@link Server} waits for its end. */
    public static void begin() {
        System.setProperty(NO_OTHER_CHECK, "true");
        System.setProperty(HOST_NAME, "localhost");
        Thread.ofPlatform().daemon().name("samovar-groundwork").start(Groundwork::initialize);
    }

    private static void initialize() {
        try {
            Class<?> _ = Class.forName(Application.APP_CLASS_NAME);
        } catch (ClassNotFoundException | LinkageError failure) {
            /* Whoever runs the application fails in the same way, and says so. */
        }
    }
}
