package dev.samovar.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Callers that each send their request again as soon as they have the answer. All of it runs on one event loop. */
final class GatewayLoad {
    private final Vertx vertx;
    private final int port;
    private final List<Buffer> requests;

    /** @param requests taken in turns, so that each region gets its share however the callers fare */
    GatewayLoad(Vertx vertx, int port, List<Buffer> requests) {
        this.vertx = vertx;
        this.port = port;
        this.requests = List.copyOf(requests);
    }

    Outcome run(int connections, Duration duration) {
        NetClient client = vertx.createNetClient();
        long begin = System.nanoTime();
        var run = new Run(begin + duration.toNanos());
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
        private final long endNanos;
        private final Samples samples = new Samples("");
        private final CompletableFuture<Samples> done = new CompletableFuture<>();
        private int callers;
        private int turn;

        private Run(long endNanos) {
            this.endNanos = endNanos;
        }

        private void next(RawConnection connection) {
            long begin = System.nanoTime();
            if (begin - endNanos >= 0) {
                if (--callers == 0) {
                    done.complete(samples);
                }
                return;
            }
            turn = (turn + 1) % requests.size();
            connection.call(requests.get(turn), _ -> {
                samples.add(System.nanoTime() - begin);
                next(connection);
            });
        }
    }
}
