package dev.samovar.environment;

import dev.samovar.event.HostEvent;
import dev.samovar.event.HostEvent.EnvironmentChanged;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.TestFunction;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.log.LogEvent;
import dev.samovar.log.LogSink;
import dev.samovar.log.LogStreamName;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A pool of environments with runtimes that do as they are told, and what is heard of them. */
abstract class PoolStage {
    static final InitResult READY = new InitResult.Initialized(40 << 20);
    static final Payload BOOM =
            Payload.of("{\"errorMessage\":\"boom\",\"errorType\":\"java.lang.IllegalStateException\"}");
    static final InitResult BROKEN = new InitResult.InitFailed("Runtime.BadFunctionCode", BOOM, 0);
    static final RuntimeResult HELLO = new RuntimeResult.Returned(Payload.of("\"hello\""), 50 << 20);

    final VirtualScheduler scheduler = new VirtualScheduler();
    final ScriptedRuntimes runtimes = new ScriptedRuntimes(scheduler);
    final List<String> timeline = new ArrayList<>();
    final List<String> log = new ArrayList<>();
    final List<InvocationResult> results = new ArrayList<>();
    final EnvironmentPool pool;

    PoolStage() {
        this(KeepAlivePolicy.fixed(Duration.ofMinutes(10)));
    }

    PoolStage(KeepAlivePolicy policy) {
        var ports = new EnvironmentPorts(
                scheduler,
                new SplittableRandom(1),
                runtimes,
                ColdStartModel.NONE,
                function -> 1000,
                EnvironmentPorts.INIT_TIMEOUT,
                this::note,
                new LogLines());
        pool = new EnvironmentPool(ports, policy);
    }

    void invoke() {
        invoke(function());
    }

    void invoke(FunctionVersion function) {
        var invocation = Invocation.of(new RequestId(0, results.size() + 1), function, Payload.EMPTY_OBJECT);
        pool.run(invocation, results::add);
    }

    String idOf(int result) {
        return executed(result).report().requestId().toString();
    }

    InvocationResult.Executed executed(int result) {
        return (InvocationResult.Executed) results.get(result);
    }

    static FunctionVersion function() {
        return TestFunction.named("hello");
    }

    private void note(HostEvent event) {
        String line = switch (event) {
            case EnvironmentChanged changed -> "#" + changed.environmentId() + " " + changed.state();
            case HostEvent.InvocationArrived _ -> "arrived";
            case HostEvent.InvocationStarted started ->
                "#" + started.environmentId() + " takes an invocation, " + (started.cold() ? "cold" : "warm");
            case HostEvent.InvocationEnded ended -> "ended " + ended.outcome();
            case HostEvent.AsynchronousEventEnded ended -> "event " + ended.condition();
        };
        timeline.add(String.format("%.3f %s", event.at().toEpochMilli() / 1e3, line));
    }

    /** The messages of all log events. */
    private final class LogLines implements LogSink {
        @Override
        public void append(LogStreamName stream, LogEvent event) {
            log.add(event.message());
        }
    }
}
