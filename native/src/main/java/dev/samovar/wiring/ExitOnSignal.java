package dev.samovar.wiring;

import dev.samovar.cli.console.ExitCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that a server that was told to stop, and did, ends with exit code 0. The JVM would say that a signal killed
 * it, however orderly the end was.
 */
final class ExitOnSignal implements AutoCloseable {
    /** Longer than an orderly end takes: invocations have ten seconds, their settlement three, then requests ten. */
    private static final long ORDERLY_END_SECONDS_MAX = 25;

    private final CountDownLatch served = new CountDownLatch(1);
    private final Thread hook = new Thread(this::exit, "samovar-exit");

    /** From now on a signal that ends the JVM waits for {@link #close}. */
    ExitOnSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void exit() {
        try {
            if (served.getCount() > 0 && served.await(ORDERLY_END_SECONDS_MAX, TimeUnit.SECONDS)) {
                System.out.flush();
                System.err.flush();
                Runtime.getRuntime().halt(ExitCode.OK);
            }
        } catch (InterruptedException hurried) {
            /* The JVM ends with the signal's own code. */
        }
    }

    /** The server has stopped. */
    @Override
    public void close() {
        served.countDown();
    }
}
