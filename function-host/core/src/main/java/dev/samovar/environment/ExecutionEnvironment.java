package dev.samovar.environment;

import static dev.samovar.environment.EnvironmentState.BUSY;
import static dev.samovar.environment.EnvironmentState.IDLE;
import static dev.samovar.environment.EnvironmentState.RESET;
import static dev.samovar.environment.EnvironmentState.STARTING;
import static dev.samovar.environment.EnvironmentState.STOPPED;

import dev.samovar.event.HostEvent.EnvironmentChanged;
import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.log.LogStreamName;
import dev.samovar.runtime.FunctionRuntime;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One warm copy of a function: runs one invocation at a time, within the function's timeout.
 *
 * <p>Between invocations it is frozen. After a timeout, an exit or a fatal error its runtime is gone and its
 * {@code /tmp} stays; the next invocation then initialises it again, inside its own time.
 */
final class ExecutionEnvironment {
    /** AWS lets static code run at least this long where nobody waits for it; or as long as the function's timeout. */
    private static final Duration UNHURRIED_INIT_TIMEOUT = Duration.ofSeconds(130);

    private final long id;
    private final FunctionVersion function;
    private final Initialization.Type type;
    private final EnvironmentPorts ports;
    private final Scheduler scheduler;
    private final EnvironmentLog log;
    private final Initialization initialization;
    private final FunctionRuntime runtime;
    private final Meter meter;
    private EnvironmentState state = STARTING;
    /** Whether the invocation that runs is still waiting for its runtime. */
    private boolean booting;

    private Scheduler.@Nullable Timer deadline;

    ExecutionEnvironment(
            long id, FunctionVersion function, Initialization.Type type, LogStreamName stream, EnvironmentPorts ports) {
        this.id = id;
        this.function = function;
        this.type = type;
        this.ports = ports;
        this.scheduler = ports.scheduler();
        this.log = new EnvironmentLog(function, type, stream, ports.logs(), scheduler);
        this.initialization = new Initialization(type, () -> EnvironmentVariables.of(function, type, stream));
        this.runtime = ports.runtimes().create(id, function, log);
        this.meter = new Meter(id, function.version(), type);
        publish();
    }

    long id() {
        return id;
    }

    FunctionVersion function() {
        return function;
    }

    Initialization.Type type() {
        return type;
    }

    EnvironmentState state() {
        return state;
    }

    /** Gets ready: afterwards it is idle, or reset if the function failed to initialise. */
    void start(Runnable started) {
        Duration placement =
                ports.coldStarts().placement(function, ports.codeBytes().applyAsLong(function));
        afterOrNow(placement, () -> {
            log.platform().initStart();
            if (type == Initialization.Type.SNAP_START) {
                makeSnapshot(started);
            } else {
                boot(initTimeout(), boot -> started(boot, Phase.INIT, started));
            }
        });
    }

    private Duration initTimeout() {
        if (type == Initialization.Type.ON_DEMAND) {
            return ports.initTimeout();
        }
        Duration timeout = function.configuration().timeout();
        return timeout.compareTo(UNHURRIED_INIT_TIMEOUT) > 0 ? timeout : UNHURRIED_INIT_TIMEOUT;
    }

    private void started(Boot boot, Phase phase, Runnable started) {
        log.platform().initReport(boot.duration(), phase, boot.status());
        if (boot instanceof Boot.Ready ready) {
            meter.initialized(ready);
        }
        settle(boot, started);
    }

    private void settle(Boot boot, Runnable started) {
        if (boot instanceof Boot.Ready) {
            runtime.freeze();
            become(IDLE);
        } else {
            runtime.kill();
            become(RESET);
        }
        started.run();
    }

    /* A heap cannot be copied inside one JVM, so each environment makes the snapshot anew, and only the restore counts. */
    private void makeSnapshot(Runnable started) {
        boot(initTimeout(), boot -> {
            if (boot instanceof Boot.Ready) {
                log.platform().initReport(boot.duration(), Phase.SNAP_START, boot.status());
                log.platform().restoreStart();
                long begin = scheduler.nanoTime();
                Duration modelled =
                        ports.coldStarts().restore(function, ports.codeBytes().applyAsLong(function));
                afterOrNow(
                        modelled,
                        () -> awaiting(
                                ports.initTimeout(), begin, runtime::restore, restored -> restored(restored, started)));
            } else {
                started(boot, Phase.SNAP_START, started);
            }
        });
    }

    private void restored(Boot boot, Runnable started) {
        log.platform().restoreReport(boot.duration(), boot.status());
        if (boot instanceof Boot.Ready ready) {
            meter.restored(ready);
        }
        settle(boot, started);
    }

    private void boot(Duration timeout, Consumer<Boot> ended) {
        awaiting(timeout, scheduler.nanoTime(), answer -> runtime.initialize(initialization, answer), ended);
    }

    private void awaiting(
            Duration timeout, long beginNanos, Consumer<Consumer<InitResult>> action, Consumer<Boot> ended) {
        Scheduler.Timer timer = scheduler.after(timeout, () -> {
            deadline = null;
            runtime.kill();
            ended.accept(new Boot.TimedOut(timeout));
        });
        deadline = timer;
        action.accept(result -> {
            timer.cancel();
            deadline = null;
            ended.accept(Boot.of(result, since(beginNanos)));
        });
    }

    /** Runs the invocation and reports exactly one result. */
    void invoke(Invocation invocation, Consumer<InvocationResult> ended) {
        booting = state == RESET;
        become(BUSY);
        log.tail().begin(invocation.logTail());
        long begin = scheduler.nanoTime();
        Duration timeout = function.configuration().timeout();
        Scheduler.Timer timer = scheduler.after(timeout, () -> timedOut(invocation, ended));
        deadline = timer;
        if (booting) {
            runtime.restart(initialization, result -> {
                Boot boot = Boot.of(result, since(begin));
                reportBoot(invocation, boot);
                if (boot instanceof Boot.Ready ready) {
                    meter.used(ready.memoryUsedBytes());
                    handle(invocation, begin, timer, ended);
                } else {
                    timer.cancel();
                    end(invocation, ended, initFailed(invocation, boot));
                }
            });
        } else {
            runtime.thaw();
            log.platform().start(invocation.requestId());
            handle(invocation, begin, timer, ended);
        }
    }

    private void handle(Invocation invocation, long begin, Scheduler.Timer timer, Consumer<InvocationResult> ended) {
        Duration left = function.configuration().timeout().minus(since(begin));
        var request = new RuntimeRequest(
                invocation.requestId(),
                invocation.payload(),
                scheduler.instant().plus(left),
                invocation.invokedFunctionArn(),
                invocation.clientContext(),
                invocation.traceId());
        runtime.invoke(request, result -> {
            timer.cancel();
            end(invocation, ended, handled(invocation, result, begin));
        });
    }

    private Ending handled(Invocation invocation, RuntimeResult result, long begin) {
        meter.used(result.memoryUsedBytes());
        Duration duration = since(begin);
        int bytesMax = invocation.responseMode().bytesMax();
        return switch (result) {
            case RuntimeResult.Returned returned
            when returned.payload().size() > bytesMax -> Ending.tooLarge(bytesMax, duration);
            case RuntimeResult.Returned returned -> Ending.returned(returned.payload(), duration);
            case RuntimeResult.Failed failed -> Ending.threw(failed, duration);
            case RuntimeResult.Exited exited -> Ending.exited(invocation.requestId(), exited.exit(), duration);
        };
    }

    private static Ending initFailed(Invocation invocation, Boot boot) {
        return switch (boot) {
            case Boot.Failed failed -> Ending.initFailed(failed);
            case Boot.NotStarted broken -> Ending.notStarted(invocation.requestId(), broken);
            case Boot.Exited exited -> Ending.exited(invocation.requestId(), exited.exit(), exited.duration());
            case Boot.TimedOut(Duration timeout) -> Ending.timedOut(invocation.requestId(), timeout);
            case Boot.Ready _ -> throw new IllegalStateException("a runtime that is ready did not fail");
        };
    }

    private void timedOut(Invocation invocation, Consumer<InvocationResult> ended) {
        Duration timeout = function.configuration().timeout();
        if (booting) {
            reportBoot(invocation, new Boot.TimedOut(timeout));
        }
        end(invocation, ended, Ending.timedOut(invocation.requestId(), timeout));
    }

    private void reportBoot(Invocation invocation, Boot boot) {
        booting = false;
        log.platform().initReport(boot.duration(), Phase.INVOKE, boot.status());
        log.platform().start(invocation.requestId());
    }

    private void end(Invocation invocation, Consumer<InvocationResult> ended, Ending ending) {
        deadline = null;
        /* Stop before reporting: a caller may invoke again at once and must not meet a runtime that is lost. */
        if (ending.losesRuntime()) {
            runtime.kill();
        } else {
            runtime.freeze();
        }
        ending.error().ifPresent(error -> log.platform().error(invocation.requestId(), error.message(), error.type()));
        var report = meter.report(invocation.requestId(), ending.duration());
        log.platform().report(report, ending.status());
        become(ending.losesRuntime() ? RESET : IDLE);
        ended.accept(ending.result(invocation.logTail() ? log.tail().attachTo(report) : report));
    }

    /** Ends the environment for good. An invocation that it runs gets no result any more. */
    void stop() {
        if (deadline != null) {
            deadline.cancel();
        }
        become(STOPPED);
        runtime.close();
    }

    private void afterOrNow(Duration delay, Runnable task) {
        if (delay.isZero()) {
            task.run();
        } else {
            deadline = scheduler.after(delay, task);
        }
    }

    private Duration since(long beginNanos) {
        return Duration.ofNanos(scheduler.nanoTime() - beginNanos);
    }

    private void become(EnvironmentState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("environment " + id + ": " + state + " cannot become " + next);
        }
        state = next;
        publish();
    }

    private void publish() {
        if (ports.events().hears()) {
            ports.events()
                    .on(new EnvironmentChanged(
                            scheduler.instant(), id, function.function().name(), function.version(), state.label()));
        }
    }
}
