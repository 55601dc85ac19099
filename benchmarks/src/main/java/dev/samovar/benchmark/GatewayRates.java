package dev.samovar.benchmark;

import dev.samovar.benchmark.function.Greeter;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Requests to APIs, as many callers as connections, beside a bare Vert.x server that gives an answer like theirs. */
final class GatewayRates {
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASUREMENT = Duration.ofSeconds(4);
    private static final int ROUNDS = 3;
    private static final int FEW = 3;
    /* With the root 300, as many as AWS allows. */
    private static final int MANY = 299;
    private static final String BARE = "bare Vert.x";

    private GatewayRates() {}

    static void main() throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (var bare = ServerProcess.bare(List.of());
                var samovar = ServerProcess.samovar()) {
            createFunctions(samovar.port());
            Map<String, GatewayLoad> loads = new LinkedHashMap<>();
            List<GatewayApi> few = apis(samovar.port(), FEW);
            loads.put(BARE, new GatewayLoad(vertx, bare.port(), requests(few, GatewayApi.MOCK)));
            loads.put("MOCK, template", new GatewayLoad(vertx, samovar.port(), requests(few, GatewayApi.MOCK)));
            List<GatewayApi> many = apis(samovar.port(), MANY);
            loads.put("300 resources", new GatewayLoad(vertx, samovar.port(), requests(many, GatewayApi.MOCK)));
            loads.put("cache hit", new GatewayLoad(vertx, samovar.port(), requests(few, GatewayApi.CACHED)));
            loads.put("AWS_PROXY", new GatewayLoad(vertx, samovar.port(), requests(few, GatewayApi.HELLO)));
            for (int connections : List.of(16, 64)) {
                loads.values().forEach(load -> load.run(connections, WARM_UP));
                report(connections, loads);
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /* What the APIs' methods run: to be made once. */
    private static void createFunctions(int port) throws IOException {
        for (String region : HttpLoad.REGIONS) {
            try (var client = new AwsClient(port, region)) {
                client.createFunction(GatewayApi.FUNCTION, Greeter.class, "{}");
            }
        }
    }

    /* One in each region: each has its own quota of 10,000 requests a second. */
    static List<GatewayApi> apis(int port, int resources) {
        List<GatewayApi> apis = new ArrayList<>();
        for (String region : HttpLoad.REGIONS) {
            try (var client = new AwsClient(port, region)) {
                apis.add(GatewayApi.create(client, resources));
            }
        }
        return apis;
    }

    static List<Buffer> requests(List<GatewayApi> apis, String resource) {
        return apis.stream().map(api -> api.get(resource)).toList();
    }

    private static void report(int connections, Map<String, GatewayLoad> loads) {
        Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            loads.forEach((what, load) ->
                    outcomes.computeIfAbsent(what, _ -> new ArrayList<>()).add(load.run(connections, MEASUREMENT)));
        }
        System.out.printf(Locale.ROOT, "%d connections, median of %d rounds%n", connections, ROUNDS);
        Outcome bare = median(outcomes.getOrDefault(BARE, List.of()));
        outcomes.forEach((what, rounds) -> {
            Outcome outcome = median(rounds);
            System.out.printf(
                    Locale.ROOT,
                    "    %-14s %s; rate %.2f, p99 %.2f times the bare server's%n",
                    what,
                    outcome,
                    outcome.perSecond() / bare.perSecond(),
                    outcome.p99Ms() / bare.p99Ms());
        });
    }

    /* The round in the middle by rate: its latencies belong to it. */
    private static Outcome median(List<Outcome> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Outcome::perSecond))
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
    }
}
