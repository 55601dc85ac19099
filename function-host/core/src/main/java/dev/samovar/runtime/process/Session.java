package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Payload;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeExit;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.runtime.process.api.RuntimeApi;
import dev.samovar.runtime.process.api.RuntimeListener;
import dev.samovar.runtime.process.http.Exchange;
import dev.samovar.runtime.process.http.LoopbackServer;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One life of a runtime, from its initialisation until it is killed: a process, the port that it talks to, and what has
 * been agreed upon so far. Used from tasks of the scheduler.
 */
final class Session implements RuntimeListener {

    private static final String ENTRYPOINT_ERROR = "Runtime.InvalidEntrypoint";

    private final FunctionVersion function;
    private final ProcessPorts ports;
    private final RuntimeApi api;
    private final LoopbackServer.Port port;
    private final Delivery delivery;

    private Delivery.@Nullable Born born;
    private @Nullable Pace pace;
    private @Nullable Consumer<InitResult> initEnded;
    private @Nullable Consumer<RuntimeResult> invokeEnded;
    private RuntimeResult.@Nullable Failed failure;
    private @Nullable RuntimeExit exit;
    private @Nullable Runnable gone;
    private boolean killed;
    private boolean buried;

    Session(
            long environmentId,
            FunctionVersion function,
            Initialization initialization,
            FunctionOutput output,
            Path directory,
            ProcessPorts ports) {
        this.function = function;
        this.ports = ports;
        this.api = new RuntimeApi(environmentId, this);
        this.port = ports.server().listen(exchange -> ports.scheduler().execute(() -> handle(exchange)));
        this.delivery = new Delivery(function, initialization, output, directory, port.address(), ports);
    }

    void initialize(Consumer<InitResult> ended) {
        initEnded = ended;
        ports.alive().register();
        delivery.begin(
                child -> ports.scheduler().execute(() -> born(child)),
                reason -> ports.scheduler().execute(() -> stillborn(reason)));
    }

    private void born(Delivery.Born child) {
        born = child;
        child.child().onEnd(() -> ports.scheduler().execute(() -> ended(child)));
        if (killed) {
            child.child().kill();
        } else {
            pace = new Pace(child, function.configuration().memoryMb(), ports);
        }
    }

    private void stillborn(String reason) {
        buried = true;
        tellInit(new InitResult.InitFailed(ENTRYPOINT_ERROR, Errors.payload(ENTRYPOINT_ERROR, reason), 0));
        if (killed) {
            bury();
        }
    }

    void restore(Consumer<InitResult> ended) {
        initEnded = ended;
        thaw();
        api.restore();
    }

    void invoke(RuntimeRequest request, Consumer<RuntimeResult> ended) {
        invokeEnded = ended;
        failure = null;
        if (exit != null) {
            /* It ended in the background, while nobody waited for it. */
            ports.scheduler().execute(this::tellOfExit);
            return;
        }
        if (pace != null) {
            pace.ration();
        }
        api.invoke(request);
    }

    void freeze() {
        if (pace != null) {
            pace.freeze(api.isPolling());
        }
    }

    void thaw() {
        if (pace != null) {
            pace.thaw();
        }
    }

    /**
     * Ends it: nothing more is told to anybody, and all its processes are killed.
     *
     * @param done run, in the background, when they have gone
     */
    void kill(Runnable done) {
        killed = true;
        initEnded = null;
        invokeEnded = null;
        gone = done;
        port.close();
        if (pace != null) {
            pace.end();
        }
        if (born != null) {
            born.output().close();
            born.child().kill();
        }
        if (buried || exit != null) {
            bury();
        }
    }

    /** Takes note that the process has ended, by itself or not. */
    private void ended(Delivery.Born child) {
        /* What it started may still run where it leads only a group. */
        child.child().kill();
        exit = child.child().exit();
        if (pace != null) {
            pace.end();
        }
        if (killed) {
            bury();
        } else {
            tellOfExit();
        }
    }

    private void bury() {
        Runnable done = gone;
        gone = null;
        if (done != null) {
            ports.background().execute(() -> {
                delivery.clear();
                done.run();
                ports.alive().arriveAndDeregister();
            });
        }
    }

    private void tellOfExit() {
        RuntimeExit how = exit;
        RuntimeResult.Failed failed = failure;
        if (how == null) {
            return;
        }
        long memory = memoryBytes();
        tellInit(new InitResult.InitExited(how, memory));
        tellInvoke(
                failed == null
                        ? new RuntimeResult.Exited(how, memory)
                        : new RuntimeResult.Failed(failed.error(), failed.errorType(), true, memory));
    }

    private void handle(Exchange exchange) {
        if (exchange.request().path().startsWith(RuntimeApi.PREFIX)) {
            api.handle(exchange);
        } else {
            RuntimeApi.refuse(exchange);
        }
    }

    @Override
    public void polled() {
        RuntimeResult.Failed failed = failure;
        if (failed != null) {
            failure = null;
            tellInvoke(failed);
        }
        tellInit(new InitResult.Initialized(memoryBytes()));
        if (pace != null) {
            pace.atRest();
        }
    }

    @Override
    public void awaitsRestore() {
        tellInit(new InitResult.Initialized(memoryBytes()));
        if (pace != null) {
            pace.atRest();
        }
    }

    @Override
    public void failedToStart(String errorType, Payload error) {
        tellInit(new InitResult.InitFailed(errorType, error, memoryBytes()));
    }

    @Override
    public void responded(Payload response) {
        delivery.answered();
        tellInvoke(new RuntimeResult.Returned(response, memoryBytes()));
    }

    /* AWS's own clients end themselves then, so whether this one lives on is known later. */
    @Override
    public void responseTooLarge(Payload begin) {
        failed("Function.ResponseSizeTooLarge", Errors.tooLarge(begin.size() - 1));
    }

    /* Whether it goes on after the error is known when it asks for the next event, or ends. */
    @Override
    public void failed(String errorType, Payload error) {
        failure = new RuntimeResult.Failed(error, errorType, false, memoryBytes());
    }

    @Override
    public void brokeRules(String errorType, String message) {
        tellInvoke(new RuntimeResult.Failed(Errors.payload(errorType, message), errorType, true, memoryBytes()));
    }

    private void tellInit(InitResult result) {
        Consumer<InitResult> ended = initEnded;
        if (ended != null) {
            initEnded = null;
            flush();
            ended.accept(result);
        }
    }

    private void tellInvoke(RuntimeResult result) {
        Consumer<RuntimeResult> ended = invokeEnded;
        if (ended != null) {
            invokeEnded = null;
            flush();
            ended.accept(result);
        }
    }

    private void flush() {
        if (born != null) {
            born.output().flush();
        }
    }

    private long memoryBytes() {
        return born == null ? 0 : born.vitals().peakBytes();
    }
}
