package dev.samovar.runtime.classloader.guest;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The execution environment as its woven code knows it: the signal that each loop polls, and what the host lends. */
public final class Guest implements IntConsumer {

    public static final int RUN = 0;
    public static final int FREEZE = 1;
    public static final int OUT_OF_MEMORY = 2;
    public static final int STOP = 3;

    /** Sent once after all threads of a stopped environment are gone: lets go of what the JDK keeps for it. */
    public static final int RELEASE = 4;

    /** What all threads of the environment are to do; anything but {@link #RUN} sends them to {@link #obey}. */
    public static volatile int signal = RUN;

    static final Map<String, String> variables;
    static final UnaryOperator<String> paths;
    static final LongPredicate storage;
    static final Consumer<Object> opened;
    static final Consumer<Thread.UncaughtExceptionHandler> uncaught;
    static final IntConsumer exit;
    static final ThreadGroup threads = threadGroup();

    static volatile Properties properties;
    static volatile Supplier<PrintStream> out;
    static volatile Supplier<PrintStream> err;
    static volatile InputStream in = InputStream.nullInputStream();

    private static final Set<Thread> frozen = ConcurrentHashMap.newKeySet();
    private static final Queue<Runnable> releases = new ConcurrentLinkedQueue<>();

    /* The class is initialised on the environment's own thread, which lends what belongs to the environment. It is done
    so, and not by calling a method, because reflection and defaults would take a quarter of a small cold start. */
    static {
        Map<String, Object> lent = lent();
        variables = get(lent, "variables");
        properties = get(lent, "properties");
        out = get(lent, "out");
        err = get(lent, "err");
        paths = get(lent, "paths");
        storage = get(lent, "storage");
        opened = get(lent, "opened");
        uncaught = get(lent, "uncaught");
        exit = get(lent, "exit");
        Consumer<IntConsumer> signals = get(lent, "signals");
        signals.accept(new Guest());
    }

    private Guest() {}

    @SuppressWarnings("unchecked") // The host's side of this is the class GuestLoan.
    private static Map<String, Object> lent() {
        return ((Supplier<Map<String, Object>>) Thread.currentThread()).get();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As above.
    private static <T> T get(Map<String, Object> lent, String name) {
        return (T) Objects.requireNonNull(lent.get(name), name);
    }

    private static ThreadGroup threadGroup() {
        return Objects.requireNonNull(Thread.currentThread().getThreadGroup());
    }

    /** Sets the signal for all threads. A stopped environment stays stopped. */
    @Override
    public void accept(int next) {
        if (next == RELEASE) {
            for (Runnable release : releases) {
                release.run();
            }
            return;
        }
        synchronized (Guest.class) {
            if (signal != STOP) {
                signal = next;
            }
        }
        for (Thread thread : frozen) {
            LockSupport.unpark(thread);
        }
    }

    /** Polls where a branch cannot be woven in. */
    public static void poll() {
        if (signal != RUN) {
            obey();
        }
    }

    /** Does what the signal says. */
    public static void obey() {
        while (true) {
            switch (signal) {
                case RUN -> {
                    return;
                }
                case FREEZE -> {
                    if (!isOwn(Thread.currentThread())) {
                        return;
                    }
                    freeze();
                }
                case OUT_OF_MEMORY -> {
                    if (takeOutOfMemory()) {
                        throw outOfMemory();
                    }
                }
                default -> throw new Stopped();
            }
        }
    }

    /** Tells the host of something that may block a thread until it is closed. */
    public static void opened(Object resource) {
        opened.accept(resource);
    }

    /** Has something done when the environment is gone. */
    static void onRelease(Runnable task) {
        releases.add(task);
    }

    /** Turns a path as the function writes it into one of this machine. */
    public static @Nullable String path(@Nullable String path) {
        return path == null ? null : paths.apply(path);
    }

    /** Takes room in the temporary storage. */
    static void store(long bytes) throws IOException {
        if (!storage.test(bytes)) {
            throw new IOException("No space left on device");
        }
    }

    /** Whether the thread is the environment's: others, such as the JVM's finalizer, must not be held up. */
    private static boolean isOwn(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return thread.isVirtual() || (group != null && threads.parentOf(group));
    }

    private static void freeze() {
        Thread thread = Thread.currentThread();
        boolean interrupted = false;
        frozen.add(thread);
        while (signal == FREEZE) {
            LockSupport.park(Guest.class);
            /* A set interrupt flag would turn parking into spinning. */
            interrupted |= Thread.interrupted();
        }
        frozen.remove(thread);
        if (interrupted) {
            thread.interrupt();
        }
    }

    /** The error as the function's own code would have met it, without this class's frames. */
    private static OutOfMemoryError outOfMemory() {
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");
        StackTraceElement[] trace = error.getStackTrace();
        int own = 0;
        while (own < trace.length && trace[own].getClassName().equals(Guest.class.getName())) {
            own++;
        }
        error.setStackTrace(Arrays.copyOfRange(trace, own, trace.length));
        return error;
    }

    private static synchronized boolean takeOutOfMemory() {
        boolean mine = signal == OUT_OF_MEMORY;
        if (mine) {
            signal = RUN;
        }
        return mine;
    }
}
