package dev.samovar.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Requests to a mock, alone and beside neighbours that keep connections open, are slow, or do not wait for answers. */
final class GatewayIdle {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASUREMENT = Duration.ofSeconds(5);
    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 16;

    private GatewayIdle() {}

    static void main() throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        Vertx others = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (var samovar = ServerProcess.samovar()) {
            List<GatewayApi> apis = GatewayRates.apis(samovar.port(), 3);
            var load = new GatewayLoad(vertx, samovar.port(), GatewayRates.requests(apis, GatewayApi.MOCK));
            load.run(CONNECTIONS, WARM_UP);
            var alone = new Samples("p99 alone");
            var together = new Samples("p99 beside neighbours");
            for (int round = 0; round < ROUNDS; round++) {
                add(alone, load.run(CONNECTIONS, MEASUREMENT));
                try (var neighbours = Neighbours.open(others, samovar.port(), apis.getFirst())) {
                    add(together, load.run(CONNECTIONS, MEASUREMENT));
                    System.out.printf(Locale.ROOT, "    beside %s%n", neighbours);
                }
            }
            alone.print(System.out);
            together.print(System.out);
            together.printRatioTo(alone, System.out);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
            others.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static void add(Samples samples, Outcome outcome) {
        System.out.println(outcome);
        samples.add((long) (outcome.p99Ms() * Duration.ofMillis(1).toNanos()));
    }
}
