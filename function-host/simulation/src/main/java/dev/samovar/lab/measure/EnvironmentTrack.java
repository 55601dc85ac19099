package dev.samovar.lab.measure;

import dev.samovar.environment.EnvironmentState;

/** Follows one environment from its start to its end. */
public final class EnvironmentTrack {
    private final Occupancy occupancy;
    private final SpanLog spans;
    private final int function;
    private final long environment;
    private final int memoryMb;
    private EnvironmentState state = EnvironmentState.STARTING;
    private boolean provisioned;
    private int span;

    EnvironmentTrack(Occupancy occupancy, SpanLog spans, int function, long environment, int memoryMb, long nowNanos) {
        this.occupancy = occupancy;
        this.spans = spans;
        this.function = function;
        this.environment = environment;
        this.memoryMb = memoryMb;
        occupancy.opened(memoryMb, nowNanos);
        span = spans.begin(function, environment, state, nowNanos);
    }

    public EnvironmentState state() {
        return state;
    }

    /** Whether it is paid for by the hour. */
    public boolean provisioned() {
        return provisioned;
    }

    /** It turns out to be provisioned; told once. */
    public void provisioned(long nowNanos) {
        provisioned = true;
        occupancy.provisioned(memoryMb, nowNanos);
    }

    /** It enters another state; told in the order of time. */
    public void become(EnvironmentState next, long nowNanos) {
        if (next == EnvironmentState.STOPPED) {
            occupancy.stopped(state, memoryMb, nowNanos);
            if (provisioned) {
                occupancy.provisioned(-memoryMb, nowNanos);
            }
            spans.end(span, nowNanos);
        } else {
            occupancy.changed(state, next, memoryMb, nowNanos);
            if (span != SpanLog.NOT_KEPT) {
                spans.end(span, nowNanos);
                span = spans.begin(function, environment, next, nowNanos);
            }
        }
        state = next;
    }
}
