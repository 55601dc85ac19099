package dev.samovar.cli.invoke;

import dev.samovar.invocation.Payload;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * The same event, sent a number of times.
 *
 * @param times how often in all
 * @param concurrency how many are in flight at most
 */
record Repetition(int times, int concurrency) {

    /** Invokes, hands each invocation over as it ends, and returns when all have ended. */
    List<CompletedInvocation> run(InvocationSession session, Payload event, Consumer<CompletedInvocation> ended)
            throws InterruptedException {
        Queue<CompletedInvocation> all = new ConcurrentLinkedQueue<>();
        Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
        var inFlight = new Semaphore(concurrency);
        for (int i = 0; i < times && faults.isEmpty(); i++) {
            inFlight.acquire();
            var _ = session.invoke(event)
                    .thenAccept(one -> {
                        all.add(one);
                        ended.accept(one);
                    })
                    .whenComplete((done, fault) -> {
                        if (fault != null) {
                            faults.add(fault);
                        }
                        inFlight.release();
                    });
        }
        inFlight.acquire(concurrency);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("an invocation ended without an answer", faults.remove());
        }
        return List.copyOf(all);
    }
}
