package dev.samovar.runtime.classloader;

import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.CpuShare;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeExit;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.runtime.output.Gate;
import dev.samovar.runtime.output.LineOutput;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One life of a runtime, from its initialisation until it is killed: a loader, a thread, and what the function makes of
 * them.
 *
 * <p>Its methods are called on the scheduler; what they start runs on the sandbox's own thread.
 */
final class Sandbox {

    private static final long BYTES_PER_MB = 1024L * 1024;

    private final long environmentId;
    private final FunctionVersion function;
    private final RuntimePorts ports;
    private final Signals signals = new Signals();
    private final Gate output;
    private final LineOutput out;
    private final LineOutput err;
    private final SandboxThreads threads;
    private final SandboxThread main;
    private final OpenResources resources;
    private final ThreadTotal allocated;
    private final MemoryMeter memory;
    private final Optional<CpuShare> cpuShare;
    private final SandboxCode code;

    private @Nullable Consumer<InitResult> initEnded;
    private @Nullable Consumer<RuntimeResult> invokeEnded;
    private @Nullable RuntimeExit exit;

    Sandbox(
            long environmentId,
            FunctionVersion function,
            Initialization initialization,
            FunctionOutput output,
            TemporaryStorage storage,
            RuntimePorts ports) {
        this.environmentId = environmentId;
        this.function = function;
        this.ports = ports;
        this.output = new Gate(output);
        out = new LineOutput(this.output);
        err = new LineOutput(this.output);
        String name = function.function().name() + "-" + environmentId;
        threads = new SandboxThreads(name, signals, out, err);
        main = new SandboxThread(threads, name);
        resources = new OpenResources(initialization.variables());
        allocated = new ThreadTotal(GarbageCollections::allocatedBytes);
        code = new SandboxCode(function, initialization, this.output, storage, ports, this::exited);
        memory = new MemoryMeter(
                function.configuration().memoryMb() * BYTES_PER_MB, () -> allocated.with(main), code::definedBytes);
        ThreadTotal cpu = new ThreadTotal(GarbageCollections::cpuNanos);
        cpuShare = ports.cpuShare()
                ? CpuShare.of(
                        function.configuration().memoryMb(),
                        ports.scheduler(),
                        () -> cpu.withAll(threads.all()),
                        signals::throttle)
                : Optional.empty();
    }

    /** Starts the thread, and on it the function's static code. */
    void initialize(Consumer<InitResult> ended) {
        initEnded = ended;
        ports.heap().add(threads, allocated, memory, signals);
        main.give(() -> {
            InitResult result = code.initialize(main, threads, resources, signals, err, memory);
            post(() -> initialized(result));
        });
        main.start();
    }

    void restore(Consumer<InitResult> ended) {
        initEnded = ended;
        main.give(() -> {
            InitResult result = code.restore(main);
            post(() -> initialized(result));
        });
    }

    void invoke(RuntimeRequest request, Consumer<RuntimeResult> ended) {
        invokeEnded = ended;
        if (exit != null) {
            /* It ended in the background, while nobody waited for it. */
            ports.scheduler().execute(this::tellOfExit);
            return;
        }
        cpuShare.ifPresent(CpuShare::begin);
        main.give(() -> {
            RuntimeResult result = code.invoke(main, request);
            post(() -> invoked(result));
        });
    }

    void freeze() {
        cpuShare.ifPresent(CpuShare::end);
        signals.freeze();
    }

    void thaw() {
        signals.thaw();
    }

    /**
     * Ends it: nothing more is told to anybody, and its threads stop as soon as they can.
     *
     * @param gone run, in the background, when the last of them has ended
     */
    void kill(Runnable gone) {
        initEnded = null;
        invokeEnded = null;
        cpuShare.ifPresent(CpuShare::end);
        signals.stop();
        output.shut();
        main.end();
        ports.heap().remove(threads, memory);
        ports.reaper()
                .reap(new Remains(environmentId, function.function().name(), main, threads, resources, signals, () -> {
                    code.release();
                    gone.run();
                }));
    }

    @Nullable
    ClassLoader loader() {
        return code.loader();
    }

    /** Takes what the function's code has come to, on the sandbox's thread. */
    private void post(Runnable task) {
        out.endPartialLine();
        err.endPartialLine();
        if (!signals.stopped()) {
            ports.scheduler().execute(task);
        }
    }

    private void initialized(InitResult result) {
        Consumer<InitResult> ended = initEnded;
        if (ended != null && exit == null) {
            initEnded = null;
            ended.accept(result);
        }
    }

    private void invoked(RuntimeResult result) {
        Consumer<RuntimeResult> ended = invokeEnded;
        if (ended != null && exit == null) {
            invokeEnded = null;
            ended.accept(result);
        }
    }

    /** Takes note that the function ended its runtime, on one of its threads. */
    private void exited(int status) {
        boolean first = !signals.stopped();
        signals.stop();
        if (first) {
            out.endPartialLine();
            err.endPartialLine();
            output.shut();
            /* The thread is the function's own, and is about to be interrupted: it must not run the host's tasks. */
            ports.reaper()
                    .execute(() -> ports.scheduler().execute(() -> {
                        exit = new RuntimeExit.Status(status);
                        out.endPartialLine();
                        err.endPartialLine();
                        tellOfExit();
                    }));
        }
    }

    private void tellOfExit() {
        RuntimeExit how = exit;
        Consumer<InitResult> init = initEnded;
        Consumer<RuntimeResult> invoke = invokeEnded;
        initEnded = null;
        invokeEnded = null;
        if (how != null && init != null) {
            init.accept(new InitResult.InitExited(how, memory.mostBytes()));
        } else if (how != null && invoke != null) {
            invoke.accept(new RuntimeResult.Exited(how, memory.mostBytes()));
        }
    }
}
