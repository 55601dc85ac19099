package dev.samovar.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A queue in which a million messages wait, beside empty ones: its rates, its memory, and how soon it is back. */
final class QueueDepth {
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASUREMENT = Duration.ofSeconds(3);
    private static final int ROUNDS = 2;
    private static final int CONNECTIONS = 16;
    private static final int MESSAGES = 1_000_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final List<QueueWork> WORKS = List.of(QueueWork.SEND, QueueWork.ONE_BY_ONE, QueueWork.BATCHES);

    private QueueDepth() {}

    static void main() throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        Path data = Files.createTempDirectory("samovar-deep");
        String queue;
        try (var shallow = new QueueServer(
                        "shallow", vertx, ServerProcess.samovar(Files.createTempDirectory("samovar-shallow")));
                var deep = new QueueServer("deep", vertx, ServerProcess.samovar(data))) {
            queue = deep.client().createQueue("deep");
            QueueLoad toDeep = deep.load(queue);
            System.out.println("filling: " + toDeep.run(QueueWork.FILL, CONNECTIONS, MESSAGES / QueueRequests.BATCH));
            System.out.printf(
                    Locale.ROOT, "live heap: %,d bytes%n", deep.process().liveHeapBytes());
            for (QueueWork work : WORKS) {
                shallow.run(work, CONNECTIONS, WARM_UP);
                toDeep.run(work, CONNECTIONS, WARM_UP);
                for (int round = 0; round < ROUNDS; round++) {
                    report(
                            work,
                            shallow.run(work, CONNECTIONS, MEASUREMENT),
                            toDeep.run(work, CONNECTIONS, MEASUREMENT));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d messages, live heap: %,d bytes%n",
                    deep.client().countMessages(queue),
                    deep.process().liveHeapBytes());
            deep.process().kill();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
        restart(data, queue);
    }

    private static void report(QueueWork work, Outcome shallow, Outcome deep) {
        System.out.printf(
                Locale.ROOT,
                "%s: empty %s; deep %s; rate %.2f%n",
                work,
                shallow,
                deep,
                deep.perSecond() / shallow.perSecond());
    }

    /* After a kill, which leaves the most to do. Counting the messages asks the queue itself. */
    private static void restart(Path data, String queue) throws Exception {
        long begin = System.nanoTime();
        try (var again = ServerProcess.samovar(data);
                var client = new AwsClient(again.port())) {
            int messages = client.countMessages(queue);
            System.out.printf(
                    Locale.ROOT,
                    "restart with %,d messages: healthy after %.2f s, counted after %.2f s%n",
                    messages,
                    again.readyNanos() / NANOS_PER_SECOND,
                    (System.nanoTime() - begin) / NANOS_PER_SECOND);
        }
    }
}
