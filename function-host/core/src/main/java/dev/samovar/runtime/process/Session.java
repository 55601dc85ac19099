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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One life of a runtime, from its initialisation until it is killed: a process and the port that it talks to. Used from
 * tasks of the scheduler.
 */
final class Session implements Conversation.Side, Delivery.Attendant {

    private final FunctionVersion function;
    private final ProcessPorts ports;
    private final Conversation conversation;
    private final LoopbackServer.Port port;
    private final Delivery delivery;

    /** What was heard before the child was known; at most a word of each extension, and two of the runtime. */
    private final List<Notice> early = new ArrayList<>();

    private Delivery.@Nullable Born born;
    private @Nullable Pace pace;
    private Scheduler.@Nullable Timer farewell;
    private @Nullable Runnable gone;
    private boolean registered;
    private boolean killed;
    private boolean stillborn;
    private boolean deceased;

    Session(
            long environmentId,
            FunctionVersion function,
            Initialization initialization,
            FunctionOutput output,
            Path directory,
            ProcessPorts ports) {
        this.function = function;
        this.ports = ports;
        this.conversation =
                new Conversation(environmentId, function, this, output, ports.scheduler(), ports.telegraph());
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
        delivery.begin(this);
    }

    @Override
    public void expect(Set<String> extensions) {
        conversation.expect(extensions);
    }

    @Override
    public void born(Delivery.Born child) {
        born = child;
        child.child().onEnd(() -> {
            child.notices().ifPresent(Notices::flush);
            ports.scheduler().execute(() -> ended(child));
        });
        if (killed) {
            child.child().kill();
        } else {
            pace = new Pace(child, function.configuration().memoryMb(), ports);
            early.forEach(notice -> heard(notice, child));
            startRuntime(child);
        }
    }

    @Override
    public void extensionsRegistered() {
        if (!registered) {
            registered = true;
            if (born != null) {
                startRuntime(born);
            }
        }
    }

    private void startRuntime(Delivery.Born child) {
        if (registered && !killed && !conversation.isDown()) {
            child.child().startRuntime();
        }
    }

    @Override
    public void heard(Notice notice) {
        if (born == null) {
            early.add(notice);
        } else {
            heard(notice, born);
        }
    }

    private void heard(Notice notice, Delivery.Born from) {
        switch (notice) {
            case Notice.RuntimeStarted(int number) -> from.child().runtimeStarted(number);
            case Notice.RuntimeEnded(RuntimeExit how) -> {
                from.child().runtimeEnded();
                if (!killed) {
                    conversation.exited(how);
                }
            }
            case Notice.ExtensionEnded(String name, RuntimeExit how) -> {
                if (killed) {
                    conversation.extensionEnded(name);
                    atRest();
                } else {
                    conversation.extensionCrashed(name, how);
                }
            }
        }
    }

    @Override
    public void stillborn(String reason) {
        stillborn = true;
        conversation.failedToStart("Runtime.InvalidEntrypoint", reason);
        buryIfKilled();
    }

    @Override
    public void stillborn(ExtensionLaunchException failure) {
        stillborn = true;
        conversation.failedToLaunch(failure);
        buryIfKilled();
    }

    private void buryIfKilled() {
        if (killed) {
            bury();
        }
    }

    void restore(Consumer<InitResult> ended) {
        thaw();
        boolean waited = conversation.restore(ended);
        if (conversation.isDown()) {
            ports.scheduler().execute(conversation::tellOfDownfall);
        } else if (!waited) {
            ports.scheduler().execute(conversation::settle);
        }
    }

    void invoke(RuntimeRequest request, Consumer<RuntimeResult> ended) {
        conversation.await(request, ended);
        if (conversation.isDown()) {
            /* It fell in the background, while nobody waited for it. */
            ports.scheduler().execute(conversation::tellOfDownfall);
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
                && !deceased
                && conversation.sayFarewell(reason, ports.scheduler().instant().plus(ports.farewell()))) {
            born.child().holdRuntime();
            farewell = ports.scheduler().after(ports.farewell(), this::end);
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
            born.notices().ifPresent(Notices::close);
        }
        port.close();
        if (stillborn || deceased) {
            bury();
        }
    }

    /** Takes note that the process has ended, by itself or not, and with it all that it stood for. */
    private void ended(Delivery.Born child) {
        /* What it started may still run where it leads only a group. */
        child.child().kill();
        deceased = true;
        if (pace != null) {
            pace.end();
        }
        if (killed) {
            end();
        } else {
            conversation.exited(child.child().exit());
        }
    }

    private void bury() {
        Runnable done = gone;
        gone = null;
        if (done != null) {
            conversation.close();
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
            if (farewell != null && conversation.isFarewellOver()) {
                end();
            }
        } else if (pace != null && conversation.isAtRest()) {
            pace.atRest();
        }
    }
}
