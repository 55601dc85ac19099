package dev.samovar.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** SQS's requests to Samovar, which forgets or keeps what it is sent, beside ElasticMQ, which keeps it in memory. */
final class QueueRates {
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASUREMENT = Duration.ofSeconds(2);
    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 16;
    private static final List<QueueWork> WORKS = List.of(QueueWork.SEND, QueueWork.ONE_BY_ONE, QueueWork.BATCHES);

    private QueueRates() {}

    static void main() throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (var elasticMq = new QueueServer("ElasticMQ", vertx, ServerProcess.elasticMq());
                var ephemeral = new QueueServer("ephemeral", vertx, ServerProcess.samovar());
                var durable = new QueueServer(
                        "durable", vertx, ServerProcess.samovar(Files.createTempDirectory("samovar-queue")))) {
            List<QueueServer> servers = List.of(elasticMq, ephemeral, durable);
            for (QueueWork work : WORKS) {
                servers.forEach(server -> server.run(work, CONNECTIONS, WARM_UP));
            }
            for (int connections : List.of(1, CONNECTIONS)) {
                for (QueueWork work : WORKS) {
                    report(work, connections, servers);
                }
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static void report(QueueWork work, int connections, List<QueueServer> servers) {
        List<List<Outcome>> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(servers.stream()
                    .map(server -> server.run(work, connections, MEASUREMENT))
                    .toList());
        }
        System.out.printf(Locale.ROOT, "%s, %d connection(s), median of %d rounds%n", work, connections, ROUNDS);
        Outcome baseline = median(rounds, 0);
        for (int i = 0; i < servers.size(); i++) {
            Outcome outcome = median(rounds, i);
            System.out.printf(
                    Locale.ROOT,
                    "    %-10s %s; rate %.2f, p99 %.2f of ElasticMQ%n",
                    servers.get(i).title(),
                    outcome,
                    outcome.perSecond() / baseline.perSecond(),
                    outcome.p99Ms() / baseline.p99Ms());
        }
    }

    /* The round in the middle by rate: its latencies belong to it. */
    private static Outcome median(List<List<Outcome>> rounds, int server) {
        return rounds.stream()
                .map(round -> round.get(server))
                .sorted(Comparator.comparingDouble(Outcome::perSecond))
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
    }
}
