package dev.samovar.wiring;

import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that wait for their answers, so that a server that stops can wait for them. */
final class OpenRequests {
    private final AtomicInteger open = new AtomicInteger();
    private final CountDownLatch none = new CountDownLatch(1);
    private volatile boolean isAwaited;

    /** Counts a request until its response has ended, or its connection has. */
    void add(HttpServerResponse response) {
        open.incrementAndGet();
        response.endHandler(_ -> {
            if (open.decrementAndGet() == 0 && isAwaited) {
                none.countDown();
            }
        });
    }

    /** Waits until all have ended, or patience has. */
    void awaitNone(Duration patience) {
        isAwaited = true;
        if (open.get() > 0) {
            try {
                boolean _ = none.await(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
