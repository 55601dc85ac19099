package dev.samovar.lab.simulate;

import dev.samovar.lab.measure.Measures;
import dev.samovar.lab.measure.RunResult;
import dev.samovar.lab.policy.Policy;
import dev.samovar.lab.workload.ClosedLoop;
import dev.samovar.lab.workload.OpenWorkload;
import dev.samovar.lab.workload.Shard;
import dev.samovar.lab.workload.Workload;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/** Runs policies over workloads in virtual time: the same seed, the same result, whatever the number of threads. */
public final class Simulation {
    private final SimulationSettings settings;
    private final Executor executor;

    /**
     * A simulation.
     *
     * @param executor runs the shards of all runs; each of them takes one of its threads to the end
     */
    public Simulation(SimulationSettings settings, Executor executor) {
        this.settings = settings;
        this.executor = executor;
    }

    /** Begins a run. The future fails with what a policy or a workload throws. */
    public CompletableFuture<RunResult> run(Policy policy, Workload workload, long seed) {
        return run(policy, workload, seed, _ -> {});
    }

    /**
     * Begins a run.
     *
     * @param progressed told of each further share of the run that is done, on any thread; they add up to one
     */
    public CompletableFuture<RunResult> run(Policy policy, Workload workload, long seed, DoubleConsumer progressed) {
        List<CompletableFuture<Measures>> shards = shards(policy, workload).stream()
                .map(shard -> CompletableFuture.supplyAsync(
                        () -> {
                            var run = new ShardRun(settings, policy, workload, shard, seed);
                            return run.run(share -> progressed.accept(share / shard.count()));
                        },
                        executor))
                .toList();
        return CompletableFuture.allOf(shards.toArray(CompletableFuture[]::new)).thenApply(_ -> {
            List<Measures> measures =
                    shards.stream().map(CompletableFuture::join).toList();
            return new RunResult(policy.name(), workload.name(), seed, Measures.merge(measures, settings.detail()));
        });
    }

    /** The shards of a run, by what it simulates and never by the machine. */
    List<Shard> shards(Policy policy, Workload workload) {
        int count = switch (workload) {
            case OpenWorkload open when settings.limits().isEmpty() && !policy.couplesFunctions() -> open.shards();
            case OpenWorkload _, ClosedLoop _ -> 1;
        };
        return IntStream.range(0, count)
                .mapToObj(index -> new Shard(index, count))
                .toList();
    }
}
