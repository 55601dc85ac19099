package dev.samovar.runtime.classloader;

import dev.samovar.runtime.output.LineOutput;
import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The platform threads of a sandbox: its own, and all that the function starts. */
final class SandboxThreads extends ThreadGroup {

    private static final ClassLoader HOST_LOADER = SandboxThreads.class.getClassLoader();

    /** Room for threads that start while they are counted. */
    private static final int SPARE = 8;

    private final Signals signals;
    private final LineOutput out;
    private final LineOutput err;
    private volatile @Nullable UncaughtExceptionHandler handler;

    SandboxThreads(String name, Signals signals, LineOutput out, LineOutput err) {
        super(outside(Thread.currentThread().getThreadGroup()), name);
        this.signals = signals;
        this.out = out;
        this.err = err;
    }

    /**
     * The nearest group that is in no sandbox. A sandbox's thread may be the one that makes the next sandbox, in a task
     * of the scheduler: were the new group in its own, the end of the one would stop the threads of the other.
     */
    private static ThreadGroup outside(ThreadGroup current) {
        ThreadGroup outside = current;
        for (ThreadGroup group = current; group != null; group = group.getParent()) {
            if (group instanceof SandboxThreads) {
                outside = group.getParent();
            }
        }
        return outside;
    }

    /** The sandbox that a thread belongs to; null if it is the host's. */
    static @Nullable SandboxThreads of(Thread thread) {
        return isHosts(thread) ? null : groupOf(thread);
    }

    private static @Nullable SandboxThreads groupOf(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        while (group != null && !(group instanceof SandboxThreads)) {
            group = group.getParent();
        }
        return (SandboxThreads) group;
    }

    /**
     * Whether the host started the thread. It may have done so on a sandbox's thread, when that posted a result, and
     * then the thread is in the sandbox's group; but its context class loader is the host's.
     */
    private static boolean isHosts(Thread thread) {
        return switch (thread) {
            case SandboxThread main -> !main.isInFunction();
            /* Whoever makes such a pool, its threads have the host's loader. */
            case ForkJoinWorkerThread worker -> worker.getPool().equals(ForkJoinPool.commonPool());
            default -> HOST_LOADER.equals(thread.getContextClassLoader());
        };
    }

    PrintStream out() {
        return out.printStream();
    }

    PrintStream err() {
        return err.printStream();
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
            err().print("Exception in thread \"" + thread.getName() + "\" ");
            thrown.printStackTrace(err());
        }
    }

    /** The threads that run the function's code now. */
    List<Thread> live() {
        return threads(this).filter(thread -> !isHosts(thread)).toList();
    }

    /** The threads whose work is the function's, be it at work or not. */
    List<Thread> all() {
        return threads(this).filter(SandboxThreads::works).toList();
    }

    /** The same for each sandbox of the process. */
    static Map<SandboxThreads, List<Thread>> allBySandbox() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Map<SandboxThreads, List<Thread>> all = new HashMap<>();
        threads(root).filter(SandboxThreads::works).forEach(thread -> {
            SandboxThreads owner = groupOf(thread);
            if (owner != null) {
                all.computeIfAbsent(owner, first -> new ArrayList<>()).add(thread);
            }
        });
        return all;
    }

    private static boolean works(Thread thread) {
        return thread instanceof SandboxThread || !isHosts(thread);
    }

    private static Stream<Thread> threads(ThreadGroup group) {
        Thread[] threads = new Thread[group.activeCount() + SPARE];
        return Arrays.stream(threads, 0, group.enumerate(threads));
    }

    /** Lets go of the function's objects; a host's thread may keep the group a while longer. */
    void release() {
        handler = null;
    }
}
