package dev.samovar.runtime.classloader;

/** Is told, on the scheduler, of threads that could not be stopped. */
@FunctionalInterface
public interface LeakListener {

    /**
     * Tells of an environment that has ended and still has threads.
     *
     * @param function the name of its function
     * @param threads how many are left; zero if those that were left have ended after all
     */
    void leaked(long environmentId, String function, int threads);
}
