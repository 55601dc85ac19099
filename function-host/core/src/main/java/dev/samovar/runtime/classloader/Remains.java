package dev.samovar.runtime.classloader;

import java.util.List;

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
        for (Thread thread : others()) {
            thread.interrupt();
        }
        resources.close();
    }

    int liveThreads() {
        return others().size() + (main.isInFunction() ? 1 : 0) + resources.liveThreads();
    }

    /** Lets go of everything that the JDK keeps for the sandbox. */
    void release() {
        signals.release();
        gone.run();
    }

    private List<Thread> others() {
        return threads.live().stream().filter(thread -> thread != main).toList();
    }
}
