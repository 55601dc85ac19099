package dev.samovar.environment;

/** The phase in which an initialisation happens. */
enum Phase {
    /** Before the first invocation. */
    INIT("init"),
    /** Again, inside an invocation, after it failed before or the runtime was lost. */
    INVOKE("invoke"),
    /** From a snapshot. */
    SNAP_START("snap-start");

    private final String awsName;

    Phase(String awsName) {
        this.awsName = awsName;
    }

    String awsName() {
        return awsName;
    }
}
