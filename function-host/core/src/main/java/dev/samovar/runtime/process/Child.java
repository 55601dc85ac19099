package dev.samovar.runtime.process;

import dev.samovar.runtime.RuntimeExit;
import dev.samovar.runtime.process.system.ProcessGroup;
import dev.samovar.runtime.process.system.Signal;
import java.util.List;

/** A process that was started, with all that it has started itself. Its methods return at once. */
final class Child {

    private final Process process;
    private final ProcessGroup group;
    private final int generations;
    private int runtime;
    private boolean stopped;

    Child(Process process, int generations) {
        this.process = process;
        this.group = new ProcessGroup(process.pid());
        this.generations = generations;
    }

    /** The process that speaks the Runtime API. */
    int runtime() {
        if (runtime == 0) {
            runtime = group.descendant(generations);
        }
        return runtime;
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
        /* A runtime that took the place of the shell that started the extensions is their parent. */
        List<Integer> held = generations == 0 ? List.of(runtime()) : ProcessGroup.tree(runtime());
        ProcessGroup.send(held, Signal.STOP);
    }

    void kill() {
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
        int status = process.exitValue();
        return Signal.ofStatus(status)
                .<RuntimeExit>map(signal -> new RuntimeExit.Signal(signal.label()))
                .orElseGet(() -> new RuntimeExit.Status(status));
    }
}
