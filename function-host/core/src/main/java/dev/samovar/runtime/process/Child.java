package dev.samovar.runtime.process;

import dev.samovar.runtime.RuntimeExit;
import dev.samovar.runtime.process.system.ProcessGroup;
import dev.samovar.runtime.process.system.Signal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;

/** A process that was started, with all that it has started itself. Its methods return at once. */
final class Child {

    private final Process process;
    private final ProcessGroup group;
    private final int generations;
    private final boolean accompanied;
    private final ControlGroup controlGroup;
    private OptionalInt runtime = OptionalInt.empty();
    private int numberOfRuntime;
    private boolean stopped;

    /**
     * Takes charge of a process.
     *
     * @param generations how many processes stand between it and the one that runs the command
     * @param accompanied whether that is a shell that keeps a runtime and its extensions, and not the runtime
     * @param controlGroup what limits it and all that it starts
     */
    Child(Process process, int generations, boolean accompanied, ControlGroup controlGroup) {
        this.process = process;
        this.group = new ProcessGroup(process.pid());
        this.generations = generations;
        this.accompanied = accompanied;
        this.controlGroup = controlGroup;
    }

    /** Lets its runtime start, which has waited for its extensions. */
    void startRuntime() {
        try (OutputStream words = process.getOutputStream()) {
            words.write('\n');
        } catch (IOException ended) {
            /* Of its end others tell. */
            System.getLogger(Child.class.getName()).log(System.Logger.Level.DEBUG, "nobody starts a runtime", ended);
        }
    }

    /** Takes note that its runtime has started, with this process number where it lives. */
    synchronized void runtimeStarted(int number) {
        numberOfRuntime = number;
    }

    /** Takes note that its runtime has ended, and that others may have its number now. */
    synchronized void runtimeEnded() {
        runtime = OptionalInt.empty();
        numberOfRuntime = 0;
    }

    /** The process that speaks the Runtime API, once it has started. */
    synchronized OptionalInt runtime() {
        /* What was taken for it may have been a program that went before it. */
        if (runtime.isEmpty() || !ProcessGroup.exists(runtime.getAsInt())) {
            runtime = find();
        }
        return runtime;
    }

    private OptionalInt find() {
        OptionalInt command = group.descendant(generations);
        if (!accompanied || command.isEmpty() || numberOfRuntime == 0) {
            return accompanied ? OptionalInt.empty() : command;
        }
        return ProcessGroup.childKnownAs(command.getAsInt(), numberOfRuntime);
    }

    /** The runtime and all that it has started. */
    List<Integer> members() {
        OptionalInt known = runtime();
        return known.isPresent() ? ProcessGroup.tree(known.getAsInt()) : List.of();
    }

    /** Holds all its processes until they are let go. */
    void stop() {
        if (!stopped) {
            stopped = true;
            group.send(Signal.STOP);
        }
    }

    void resume() {
        if (stopped) {
            stopped = false;
            group.send(Signal.CONT);
        }
    }

    /** Holds the runtime, for good, and lets its extensions go on. */
    void holdRuntime() {
        stopped = false;
        group.send(Signal.CONT);
        ProcessGroup.send(members(), Signal.STOP);
    }

    /** Kills the runtime with all that it has started, but not its extensions. */
    void killRuntime() {
        if (accompanied) {
            ProcessGroup.send(members(), Signal.KILL);
            /* Somebody has to tell of it. */
            resume();
        } else {
            kill();
        }
    }

    ControlGroup controlGroup() {
        return controlGroup;
    }

    void kill() {
        controlGroup.kill();
        if (process.isAlive()) {
            group.sendToTree(Signal.KILL);
        }
        group.send(Signal.KILL);
    }

    /** Runs something when the process has ended, on a thread of the JDK's. */
    void onEnd(Runnable task) {
        var unused = process.onExit().thenRun(task);
    }

    /** How it ended. */
    RuntimeExit exit() {
        return exit(process.exitValue());
    }

    /** What an exit status says, as shells and the JDK have it. */
    static RuntimeExit exit(int status) {
        return Signal.ofStatus(status)
                .<RuntimeExit>map(signal -> new RuntimeExit.Signal(signal.label()))
                .orElseGet(() -> new RuntimeExit.Status(status));
    }
}
