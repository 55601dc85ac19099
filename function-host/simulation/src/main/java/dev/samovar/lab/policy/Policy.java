package dev.samovar.lab.policy;

import dev.samovar.environment.KeepAlivePolicy;

/** A way to meet cold starts; immutable, and used by many runs at once. What it learns lives in what it makes for a run. */
public interface Policy {

    /** What it is called in experiments, tables and reports. */
    String name();

    /** The host's own port, made anew for each shard of each run. */
    KeepAlivePolicy keepAlive(PolicyRun run);

    /** Sets up what goes beyond keeping alive, such as provisioned environments; called once before the first arrival. */
    default void begin(PolicyRun run) {}

    /** Whether functions are published with SnapStart. */
    default boolean snapStart() {
        return false;
    }

    /** Whether functions affect each other under this policy, so that all must be simulated together. */
    default boolean couplesFunctions() {
        return false;
    }
}
