package dev.samovar.lab.simulate;

import dev.samovar.environment.EnvironmentState;
import dev.samovar.lab.measure.EnvironmentTrack;
import dev.samovar.runtime.FunctionRuntime;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.time.Scheduler;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** A runtime whose environment is followed by what it asks of its runtime: the cheapest place to watch it from. */
final class TrackedRuntime implements FunctionRuntime {
    private final FunctionRuntime runtime;
    private final CallsInFlight calls;
    private final EnvironmentTrack track;
    private final Scheduler scheduler;
    private final @Nullable IntToLongFunction durationByAge;
    private int invocations;

    /** @param durationByAge from the number of earlier invocations; null if each call knows how long it takes */
    TrackedRuntime(
            FunctionRuntime runtime,
            CallsInFlight calls,
            EnvironmentTrack track,
            Scheduler scheduler,
            @Nullable IntToLongFunction durationByAge) {
        this.runtime = runtime;
        this.calls = calls;
        this.track = track;
        this.scheduler = scheduler;
        this.durationByAge = durationByAge;
    }

    @Override
    public void initialize(Initialization initialization, Consumer<InitResult> ended) {
        if (track.state() == EnvironmentState.RESET) {
            become(EnvironmentState.BUSY);
        } else if (initialization.type() == Initialization.Type.PROVISIONED_CONCURRENCY) {
            track.provisioned(scheduler.nanoTime());
        }
        runtime.initialize(initialization, ended);
    }

    @Override
    public void restore(Consumer<InitResult> ended) {
        runtime.restore(ended);
    }

    @Override
    public void invoke(RuntimeRequest request, Consumer<RuntimeResult> ended) {
        Call call = calls.of(request.requestId());
        call.waits = false;
        call.provisioned = track.provisioned();
        if (durationByAge != null) {
            call.durationNanos = durationByAge.applyAsLong(invocations++);
        }
        runtime.invoke(request, ended);
    }

    @Override
    public void freeze() {
        runtime.freeze();
        become(EnvironmentState.IDLE);
    }

    @Override
    public void thaw() {
        become(EnvironmentState.BUSY);
        runtime.thaw();
    }

    @Override
    public void kill() {
        runtime.kill();
        invocations = 0;
        become(EnvironmentState.RESET);
    }

    @Override
    public void close() {
        runtime.close();
        become(EnvironmentState.STOPPED);
    }

    private void become(EnvironmentState next) {
        track.become(next, scheduler.nanoTime());
    }
}
