package dev.samovar.runtime.classloader;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread that runs a function's code: it takes one task at a time, and dies with its sandbox.
 *
 * <p>It also runs the host's code, when it posts a result to a scheduler that runs tasks on the caller's thread. Only
 * while it is in the function's code may it be interrupted.
 */
final class SandboxThread extends Thread implements Supplier<Map<String, Object>> {

    /** As deep as in the cloud; a page of it costs memory only once it was used. */
    private static final long STACK_BYTES = 1024 * 1024;

    private final AtomicReference<@Nullable Runnable> next = new AtomicReference<>();
    private final ClassLoader hostLoader = SandboxThread.class.getClassLoader();
    private Map<String, Object> lent = Map.of();
    private volatile boolean ended;
    private boolean inFunction;

    SandboxThread(ThreadGroup group, String name) {
        super(group, null, name, STACK_BYTES, false);
        setDaemon(true);
        setContextClassLoader(hostLoader);
    }

    /** Hands over the next task; the one before it must be done. */
    void give(Runnable task) {
        next.set(task);
        LockSupport.unpark(this);
    }

    /** Has ready what the sandbox's copy of {@code Guest} asks for while it is initialised. Called on this thread. */
    void lend(Map<String, Object> loan) {
        lent = loan;
    }

    /** Gives the loan, once. */
    @Override
    public Map<String, Object> get() {
        Map<String, Object> loan = lent;
        lent = Map.of();
        return loan;
    }

    /** Lets the thread die as soon as its task is done. */
    void end() {
        ended = true;
        LockSupport.unpark(this);
    }

    @Override
    public void run() {
        while (true) {
            Runnable task = next.getAndSet(null);
            if (task != null) {
                task.run();
            } else if (ended) {
                return;
            } else {
                LockSupport.park(this);
                Thread.interrupted();
            }
        }
    }

    /** Marks that the function's code runs from now on. Called on this thread. */
    synchronized void enterFunction(ClassLoader functionLoader) {
        inFunction = true;
        setContextClassLoader(functionLoader);
    }

    /** Marks that the host's code runs again. Called on this thread. */
    synchronized void leaveFunction() {
        inFunction = false;
        setContextClassLoader(hostLoader);
        Thread.interrupted();
    }

    /** Wakes the function's code, if it runs. */
    synchronized void interruptFunction() {
        if (inFunction) {
            interrupt();
        }
    }

    synchronized boolean isInFunction() {
        return inFunction;
    }
}
