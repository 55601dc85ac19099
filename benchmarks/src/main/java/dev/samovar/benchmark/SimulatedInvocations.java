package dev.samovar.benchmark;

import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.lab.measure.Detail;
import dev.samovar.lab.policy.Policy;
import dev.samovar.lab.policy.PolicyRun;
import dev.samovar.lab.simulate.Simulation;
import dev.samovar.lab.simulate.SimulationSettings;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.FunctionLoad;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.Poisson;
import dev.samovar.lab.workload.SyntheticWorkload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many invocations a second the lab simulates and measures with the host's own classes, on one core, its garbage
 * collected. Functions are busy, quiet, or rare and mostly cold.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"})
public class SimulatedInvocations {
    /** On the average of all seeds; one of them is less than a thousandth away. */
    private static final int INVOCATIONS = 2_160_222;

    private final Simulation simulation =
            new Simulation(SimulationSettings.DEFAULT.withDetail(Detail.NUMBERS), Runnable::run);
    private final Policy policy = new TenMinutes();
    private final SyntheticWorkload functions200 = workload(1, Duration.ofSeconds(2000));
    private final SyntheticWorkload functions4000 = workload(20, Duration.ofSeconds(100));
    private long seed = 20_261_121;

    private static SyntheticWorkload workload(int times, Duration length) {
        List<FunctionLoad> loads = new ArrayList<>();
        add(loads, 20 * times, 50);
        add(loads, 80 * times, 1);
        add(loads, 100 * times, 1.0 / 900);
        return new SyntheticWorkload("traffic", length, loads);
    }

    private static void add(List<FunctionLoad> loads, int count, double perSecond) {
        for (int i = 0; i < count; i++) {
            String name = "function-" + loads.size();
            var init = Durations.exponential(Duration.ofSeconds(1));
            loads.add(new FunctionLoad(
                    new ModelledFunction(name, name, 128, 0, init),
                    new Poisson(perSecond),
                    Durations.exponential(Duration.ofMillis(100))));
        }
    }

    /** 1,080 a virtual second, for 2,000 of them, in shards of 25 functions, one after the other. */
    @Benchmark
    @OperationsPerInvocation(INVOCATIONS)
    public Object simulated() {
        return simulation.run(policy, functions200, seed++).join();
    }

    /** Twenty times as many functions in a twentieth of the time: less of them is in the processor's caches. */
    @Benchmark
    @OperationsPerInvocation(INVOCATIONS)
    public Object manyFunctions() {
        return simulation.run(policy, functions4000, seed++).join();
    }

    private record TenMinutes() implements Policy {
        @Override
        public String name() {
            return "ten minutes";
        }

        @Override
        public KeepAlivePolicy keepAlive(PolicyRun run) {
            return KeepAlivePolicy.fixed(Duration.ofMinutes(10));
        }
    }
}
