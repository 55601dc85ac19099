package dev.samovar.runtime.classloader;

import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.CodePackages;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.FunctionRuntime;
import dev.samovar.runtime.FunctionRuntimes;
import dev.samovar.runtime.classloader.weave.WovenCode;
import dev.samovar.store.Directories;
import dev.samovar.time.Scheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Makes runtimes that run functions in this JVM, each in a class loader and a thread of its own. */
public final class ClassLoaderRuntimes implements FunctionRuntimes, AutoCloseable {

    /** One may be held up by something that blocks while it is closed. */
    private static final int BACKGROUND_THREADS = 2;

    private static final Duration BACKGROUND_KEEP_ALIVE = Duration.ofSeconds(10);

    private final WovenCode code;
    private final ThreadPoolExecutor background;
    private final GarbageCollections collections;
    private final ThreadPoolExecutor preloading = Preloader.thread();
    private final RuntimePorts ports;

    /**
     * Prepares to run functions.
     *
     * @param packages says where the code is
     * @param wovenDirectory where woven code is kept, from one start of the host to the next
     * @param temporaryDirectory where the functions' {@code /tmp} directories are made; this host's alone
     * @param cpuShare whether functions get no more of the processor than their memory size buys
     * @param leaks is told of threads that cannot be stopped
     */
    public ClassLoaderRuntimes(
            Scheduler scheduler,
            CodePackages packages,
            Path wovenDirectory,
            Path temporaryDirectory,
            boolean cpuShare,
            LeakListener leaks) {
        SystemStreams.install();
        /* What a host left that was killed. */
        Directories.clear(temporaryDirectory);
        background = new ThreadPoolExecutor(
                BACKGROUND_THREADS,
                BACKGROUND_THREADS,
                BACKGROUND_KEEP_ALIVE.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform()
                        /* The first task may come from a thread of a sandbox. */
                        .group(Thread.currentThread().getThreadGroup())
                        .daemon()
                        .name("samovar-reaper-", 0)
                        .factory());
        background.allowCoreThreadTimeOut(true);
        code = new WovenCode(wovenDirectory, packages::file);
        collections = new GarbageCollections(scheduler, background);
        ports = new RuntimePorts(
                scheduler,
                code,
                new Preloader(preloading),
                temporaryDirectory,
                cpuShare,
                collections,
                new Reaper(scheduler, background, leaks));
    }

    @Override
    public FunctionRuntime create(long environmentId, FunctionVersion function, FunctionOutput output) {
        return new ClassLoaderRuntime(environmentId, function, output, ports);
    }

    /**
     * Weaves a package now, so that the first cold start need not. May take a second; call it when code is deployed,
     * from any thread but the scheduler's.
     *
     * @return the classes that could not be woven, with the reason; they run, but cannot be stopped
     */
    public List<String> deploy(CodeDigest digest) throws IOException {
        return code.weave(digest).unwoven().stream()
                .map(entry -> entry.name() + ": " + entry.reason())
                .toList();
    }

    /** Deletes what was kept for a package that no function uses any more. */
    public void forget(CodeDigest digest) throws IOException {
        code.forget(digest);
    }

    /** Ceases to watch the heap; runtimes should be closed before. */
    @Override
    public void close() {
        collections.close();
        preloading.shutdown();
        background.shutdown();
    }
}
