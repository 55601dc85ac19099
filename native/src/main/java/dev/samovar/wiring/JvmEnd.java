package dev.samovar.wiring;

/** The end of this JVM, which a signal begins. */
final class JvmEnd {

    private JvmEnd() {}

    /**
     * Whether it has begun. The JVM tells so only to those who want to add a hook; what hooks do, such as to close ports,
     * comes after that.
     */
    static boolean hasBegun() {
        var hook = new Thread(() -> {}, "samovar-end-begun");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException begun) {
            return true;
        }
    }
}
