package dev.samovar.runtime.classloader;

import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The platform threads of a sandbox: its own, and all that the function starts. */
final class SandboxThreads extends ThreadGroup {

    private final Signals signals;
    private final PrintStream out;
    private final PrintStream err;
    private volatile @Nullable UncaughtExceptionHandler handler;

    SandboxThreads(String name, Signals signals, PrintStream out, PrintStream err) {
        super(name);
        this.signals = signals;
        this.out = out;
        this.err = err;
    }

    /** The sandbox that a thread belongs to; null if it is the host's. */
    static @Nullable SandboxThreads of(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        while (group != null && !(group instanceof SandboxThreads)) {
            group = group.getParent();
        }
        return (SandboxThreads) group;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    void handleUncaught(UncaughtExceptionHandler next) {
        handler = next;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        UncaughtExceptionHandler own = handler;
        if (signals.stopped()) {
            return;
        }
        if (own != null) {
            own.uncaughtException(thread, thrown);
        } else {
            err.print("Exception in thread \"" + thread.getName() + "\" ");
            thrown.printStackTrace(err);
        }
    }

    List<Thread> live() {
        Thread[] threads = new Thread[activeCount() + 8];
        int count = enumerate(threads);
        return Arrays.stream(threads, 0, count).filter(Objects::nonNull).toList();
    }
}
