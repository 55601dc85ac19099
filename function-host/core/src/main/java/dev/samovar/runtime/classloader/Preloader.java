package dev.samovar.runtime.classloader;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Defines the classes that a function is known to need for its start, while it starts, on another processor.
 *
 * <p>Defining its classes is a third of the start of a function with large libraries. A class is initialised by whoever
 * uses it first, as without this. One start is helped at a time: when many begin at once, the processors are busy
 * anyway.
 */
final class Preloader {

    /** Fewer are defined before another thread has woken up. */
    private static final int CLASSES_MIN = 50;

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

    private final Executor thread;

    /**
     * Makes a preloader.
     *
     * @param thread runs one task at a time, and passes over those that come meanwhile
     */
    Preloader(Executor thread) {
        this.thread = thread;
    }

    /** A thread for this, which ends when there is nothing to do. */
    static ThreadPoolExecutor thread() {
        return new ThreadPoolExecutor(
                0,
                1,
                KEEP_ALIVE.toSeconds(),
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform()
                        /* It is started on a sandbox's thread, of which it keeps nothing. */
                        .group(Thread.currentThread().getThreadGroup())
                        .inheritInheritableThreadLocals(false)
                        .daemon()
                        .name("samovar-preloader")
                        .factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * Begins to define classes, unless it is busy.
     *
     * @param stopped whether the sandbox that needs them has ended
     */
    void preload(FunctionClassLoader loader, List<String> names, BooleanSupplier stopped) {
        if (names.size() >= CLASSES_MIN) {
            thread.execute(() -> {
                for (String name : names) {
                    if (stopped.getAsBoolean()) {
                        return;
                    }
                    define(loader, name);
                }
            });
        }
    }

    private static void define(FunctionClassLoader loader, String name) {
        try {
            loader.loadClass(name);
        } catch (ClassNotFoundException | LinkageError notNow) {
            /* Whoever needs the class will be told. */
        }
    }
}
