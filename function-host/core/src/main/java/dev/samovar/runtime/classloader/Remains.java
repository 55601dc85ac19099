package dev.samovar.runtime.classloader;

/**
 * What a killed sandbox leaves until its last thread has ended.
 *
 * @param function the name of its function
 * @param gone run when all is over
 */
record Remains(
        long environmentId,
        String function,
        SandboxThread main,
        SandboxThreads threads,
        OpenResources resources,
        Signals signals,
        Runnable gone) {

    /** Wakes the threads that wait, so that they see the signal to stop. */
    void disturb() {
        main.interruptFunction();
        for (Thread thread : threads.live()) {
            if (!thread.equals(main)) {
                thread.interrupt();
            }
        }
        resources.close();
    }

    int liveThreads() {
        return threads.live().size() + resources.liveThreads();
    }

    /** Lets go of everything that the JDK keeps for the sandbox. */
    void release() {
        signals.release();
        threads.release();
        gone.run();
    }
}
