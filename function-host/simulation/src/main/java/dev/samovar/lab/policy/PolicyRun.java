package dev.samovar.lab.policy;

import dev.samovar.environment.EnvironmentPool;
import dev.samovar.function.FunctionVersion;
import dev.samovar.invoke.Invoker;
import dev.samovar.lab.workload.Arrivals;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.Shard;
import dev.samovar.time.Scheduler;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a policy may see and use of one shard of a run. In {@link Policy#keepAlive} the pool does not exist yet: keep
 * this, and ask later.
 */
public interface PolicyRun {

    Scheduler scheduler();

    EnvironmentPool pool();

    Invoker invoker();

    /** The functions of the whole workload; those of other shards are never invoked here. */
    List<ModelledFunction> functions();

    /** Which of the functions are invoked here. */
    Shard shard();

    /** The host's name for a function, by its index in {@link #functions}. */
    FunctionVersion version(int function);

    /** The index in {@link #functions} of what the host runs. */
    int index(FunctionVersion version);

    /** The shard's future, for policies that are allowed to know it; empty cursors if the workload is a closed loop. */
    Supplier<Arrivals> future();
}
