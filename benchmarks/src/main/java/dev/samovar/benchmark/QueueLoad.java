package dev.samovar.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;

/** Callers that each do some work on a queue again as soon as it is done. All of it runs on one event loop. */
final class QueueLoad {
    private final Vertx vertx;
    private final int port;
    private final QueueRequests queue;

    QueueLoad(Vertx vertx, int port, QueueRequests queue) {
        this.vertx = vertx;
        this.port = port;
        this.queue = queue;
    }

    /** Works for a while. */
    Outcome run(QueueWork work, int connections, Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        return run(work, connections, _ -> System.nanoTime() - end < 0);
    }

    /** Works so many times. */
    Outcome run(QueueWork work, int connections, int times) {
        return run(work, connections, begun -> begun < times);
    }

    private Outcome run(QueueWork work, int connections, LongPredicate goOn) {
        NetClient client = vertx.createNetClient();
        var run = new Run(work, goOn);
        long begin = System.nanoTime();
        vertx.runOnContext(_ -> {
            for (int i = 0; i < connections; i++) {
                run.callers++;
                RawConnection.open(client, port, run.done::completeExceptionally)
                        .onSuccess(run::next)
                        .onFailure(run.done::completeExceptionally);
            }
        });
        Samples samples = run.done.join();
        long nanos = System.nanoTime() - begin;
        client.close().toCompletionStage().toCompletableFuture().join();
        return Outcome.of(samples, nanos);
    }

    /** What the callers of one run share. */
    private final class Run {
        private final QueueWork work;
        private final LongPredicate goOn;
        private final Samples samples = new Samples("");
        private final CompletableFuture<Samples> done = new CompletableFuture<>();
        private int callers;
        private long begun;

        private Run(QueueWork work, LongPredicate goOn) {
            this.work = work;
            this.goOn = goOn;
        }

        private void next(RawConnection connection) {
            if (!goOn.test(begun)) {
                if (--callers == 0) {
                    done.complete(samples);
                }
                return;
            }
            begun++;
            long begin = System.nanoTime();
            work.once(connection, queue, () -> {
                samples.add(System.nanoTime() - begin);
                next(connection);
            });
        }
    }
}
