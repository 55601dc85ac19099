package dev.samovar.lab.measure;

import dev.samovar.environment.EnvironmentState;
import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.lab.workload.ModelledFunction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes down what happens in one shard of a run while it happens, in the order of time. */
public final class Recorder {
    private static final double MB_NANOS_PER_GB_SECOND = 1024 * 1e9;

    private final Duration length;
    private final int[] memoryMb;
    private final Occupancy occupancy;
    private final SpanLog spans;
    private final FunctionCounts functions;
    private final DurationHistogram coldLatency = new DurationHistogram();
    private final DurationHistogram warmLatency = new DurationHistogram();
    private final DurationHistogram init = new DurationHistogram();
    private long invocations;
    private long coldStarts;
    private long throttled;
    private long timedOut;
    private long failed;
    private long environmentsMade;
    private double onDemandGbSeconds;
    private double initGbSeconds;
    private double provisionedExecutionGbSeconds;

    /**
     * A blank page.
     *
     * @param functions of the whole workload
     * @param length of the workload
     */
    public Recorder(List<ModelledFunction> functions, Duration length, Detail detail) {
        this.length = length;
        this.memoryMb = functions.stream().mapToInt(ModelledFunction::memoryMb).toArray();
        this.occupancy = new Occupancy(length, detail.bins());
        this.spans = new SpanLog(detail.spans());
        this.functions = new FunctionCounts(memoryMb.length);
    }

    /** An environment is made. */
    public EnvironmentTrack opened(int function, long environment, long nowNanos) {
        environmentsMade++;
        return new EnvironmentTrack(occupancy, spans, function, environment, memoryMb[function], nowNanos);
    }

    /** An invocation arrives. */
    public void arrived(long nowNanos) {
        invocations++;
        occupancy.arrived(nowNanos);
    }

    /** The invocation that arrived last has to wait for a runtime. */
    public void coldStarted() {
        coldStarts++;
        occupancy.coldStarted();
    }

    /** The invocation that arrived last is refused. */
    public void refused() {
        throttled++;
        occupancy.refused();
    }

    /** An invocation that was executed is answered. */
    public void answered(
            int function, boolean cold, boolean provisioned, long latencyNanos, InvocationResult.Executed result) {
        functions.count(function, cold);
        (cold ? coldLatency : warmLatency).record(latencyNanos);
        if (result.isError()) {
            if (result instanceof InvocationResult.TimedOut) {
                timedOut++;
            } else {
                failed++;
            }
        }
        bill(function, provisioned, result.report());
    }

    private void bill(int function, boolean provisioned, InvocationReport report) {
        double gbSeconds = gbSeconds(function, report.billedDuration());
        if (provisioned) {
            provisionedExecutionGbSeconds += gbSeconds;
        } else {
            onDemandGbSeconds += gbSeconds;
            initialized(function, report.initDuration());
            initialized(function, report.restoreDuration());
        }
    }

    private void initialized(int function, Optional<Duration> took) {
        if (took.isPresent()) {
            init.record(took.get().toNanos());
            initGbSeconds += gbSeconds(function, took.get());
        }
    }

    private double gbSeconds(int function, Duration duration) {
        return memoryMb[function] * (double) duration.toNanos() / MB_NANOS_PER_GB_SECOND;
    }

    /** All of it; nothing happens any more. */
    public Measures finish() {
        long lengthNanos = length.toNanos();
        occupancy.advance(lengthNanos);
        return new Measures(
                new Counts(invocations, coldStarts, throttled, timedOut, failed),
                coldLatency,
                warmLatency,
                init,
                functions,
                new Resources(
                        onDemandGbSeconds,
                        initGbSeconds,
                        provisionedExecutionGbSeconds,
                        occupancy.provisionedGbSeconds(),
                        occupancy.gbSeconds(EnvironmentState.STARTING),
                        occupancy.gbSeconds(EnvironmentState.BUSY),
                        occupancy.gbSeconds(EnvironmentState.IDLE),
                        environmentsMade),
                occupancy.timeline(),
                spans.spans(lengthNanos));
    }
}
