package dev.samovar.lab.workload;

import java.time.Duration;
import java.util.List;

/** Functions and their invocations over some time; immutable, and used by many runs at once. */
public sealed interface Workload permits OpenWorkload, ClosedLoop {

    /** What it is called in tables and reports. */
    String name();

    /** From the first possible invocation to the end of the run. */
    Duration length();

    List<ModelledFunction> functions();
}
