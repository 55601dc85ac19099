package dev.samovar.runtime.classloader.guest;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Stands in for {@link ForkJoinPool} where it is the process's common one: each environment has its own. */
public final class GuestPool {

    /** As many as the cloud shows to small functions. */
    private static final int PARALLELISM = 2;

    private GuestPool() {}

    public static ForkJoinPool commonPool() {
        return Common.POOL;
    }

    public static int getCommonPoolParallelism() {
        return PARALLELISM;
    }

    /** Made on first use. */
    private static final class Common {

        static final ForkJoinPool POOL = new ForkJoinPool(PARALLELISM, Worker::new, null, true);

        static {
            Guest.opened(POOL);
        }
    }

    private static final class Worker extends ForkJoinWorkerThread {

        Worker(ForkJoinPool pool) {
            super(Guest.threads, pool, true);
            setContextClassLoader(Guest.class.getClassLoader());
            setDaemon(true);
        }
    }
}
