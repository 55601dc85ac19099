package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeExit;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.runtime.process.http.LoopbackServer;
import dev.samovar.time.Scheduler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One life of a runtime, from its initialisation until it is killed: a process and the port that it talks to. Used from
 * tasks of the scheduler.
 */
final class Session implements Conversation.Side {

    /** How long extensions may take to end, as on AWS. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final FunctionVersion function;
    private final ProcessPorts ports;
    private final Conversation conversation;
    private final LoopbackServer.Port port;
    private final Delivery delivery;

    private Delivery.@Nullable Born born;
    private @Nullable Pace pace;
    private @Nullable RuntimeExit exit;
    private Scheduler.@Nullable Timer farewell;
    private @Nullable Runnable gone;
    private boolean killed;
    private boolean stillborn;

    Session(
            long environmentId,
            FunctionVersion function,
            Initialization initialization,
            FunctionOutput output,
            Path directory,
            ProcessPorts ports) {
        this.function = function;
        this.ports = ports;
        this.conversation = new Conversation(environmentId, function, this, ports.scheduler(), ports.telegraph());
        this.port = ports.server().listen(exchange -> ports.scheduler().execute(() -> conversation.handle(exchange)));
        this.delivery = new Delivery(function, initialization, heard(output), directory, port.address(), ports);
    }

    private FunctionOutput heard(FunctionOutput output) {
        return line -> {
            output.write(line);
            if (conversation.isHeard()) {
                ports.scheduler().execute(() -> conversation.functionWrote(line));
            }
        };
    }

    void initialize(Consumer<InitResult> ended) {
        conversation.initialize(ended);
        ports.alive().register();
        delivery.begin(
                extensions -> ports.scheduler().execute(() -> conversation.expect(extensions)),
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
        stillborn = true;
        conversation.failedToStart("Runtime.InvalidEntrypoint", reason);
        if (killed) {
            bury();
        }
    }

    void restore(Consumer<InitResult> ended) {
        thaw();
        conversation.restore(ended);
    }

    void invoke(RuntimeRequest request, Consumer<RuntimeResult> ended) {
        conversation.await(ended);
        if (exit != null) {
            /* It ended in the background, while nobody waited for it. */
            ports.scheduler().execute(this::tellOfExit);
            return;
        }
        if (pace != null) {
            pace.ration();
        }
        conversation.invoke(request);
    }

    void freeze() {
        if (pace != null) {
            pace.freeze(conversation.isAtRest());
        }
    }

    void thaw() {
        if (pace != null) {
            pace.thaw();
        }
    }

    /**
     * Ends it: nothing more is told to anybody, and all its processes are killed, once its extensions had some time.
     *
     * @param done run, in the background, when they have gone
     */
    void kill(Runnable done) {
        killed = true;
        gone = done;
        String reason = conversation.end();
        if (pace != null) {
            pace.end();
        }
        if (born != null
                && exit == null
                && conversation.sayFarewell(reason, ports.scheduler().instant().plus(FAREWELL))) {
            born.child().holdRuntime();
            farewell = ports.scheduler().after(FAREWELL, this::end);
        } else {
            end();
        }
    }

    private void end() {
        if (farewell != null) {
            farewell.cancel();
            flush();
        }
        if (born != null) {
            /* Before the port: what a program says of a lost connection is nobody's concern. */
            born.output().close();
            born.child().kill();
        }
        port.close();
        if (stillborn || exit != null) {
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
            end();
        } else {
            tellOfExit();
        }
    }

    private void tellOfExit() {
        if (exit != null) {
            conversation.exited(exit);
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

    @Override
    public long memoryBytes() {
        return born == null ? 0 : born.vitals().peakBytes();
    }

    @Override
    public void flush() {
        if (born != null) {
            born.output().flush();
        }
    }

    @Override
    public void answered() {
        delivery.answered();
    }

    @Override
    public void atRest() {
        if (killed) {
            if (farewell != null && conversation.areExtensionsAtRest()) {
                end();
            }
        } else if (pace != null && conversation.isAtRest()) {
            pace.atRest();
        }
    }

    @Override
    public void giveUp() {
        if (born != null) {
            born.child().kill();
        }
    }
}
