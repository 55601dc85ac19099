package dev.samovar.benchmark;

import dev.samovar.event.EventListener;
import dev.samovar.event.EventLog;
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

/** How many invocations a second the real door and pool decide in virtual time, on one core, its garbage collected. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"})
public class SimulatedInvocations {
    private static final int INVOCATIONS = 10_000;
    private static final long SEED = 20_261_121;

    private static final int EVENTS_KEPT = 10_000;

    private final Traffic unwatched = new Traffic(SEED, EventListener.NONE);
    private final Traffic watched = new Traffic(SEED, new EventLog(EVENTS_KEPT));

    @Benchmark
    @OperationsPerInvocation(INVOCATIONS)
    public long simulated() {
        return unwatched.pass(INVOCATIONS);
    }

    /** The same with a timeline that keeps the newest events. */
    @Benchmark
    @OperationsPerInvocation(INVOCATIONS)
    public long withTimeline() {
        return watched.pass(INVOCATIONS);
    }
}
