package dev.samovar.benchmark;

import dev.samovar.benchmark.function.NoOperation;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Messages from a queue to a function that does nothing, in batches of 10, beside clients that do the same. */
final class QueueToFunction {
    private static final int ROUNDS = 4;
    private static final int CONNECTIONS = 16;
    private static final int MESSAGES = 100_000;
    private static final long LOOK_NANOS = 5_000_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String FUNCTION = "no-operation";

    private QueueToFunction() {}

    static void main() throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (var ephemeral = new QueueServer("ephemeral", vertx, ServerProcess.samovar());
                var durable = new QueueServer(
                        "durable", vertx, ServerProcess.samovar(Files.createTempDirectory("samovar-queue")))) {
            measure(ephemeral);
            measure(durable);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /* The first rounds are a warm-up, and printed all the same. */
    private static void measure(QueueServer server) throws IOException {
        server.client().createFunction(FUNCTION, NoOperation.class, "{}");
        for (int round = 0; round < ROUNDS; round++) {
            double clients = toClients(server);
            double function = toFunction(server);
            System.out.printf(
                    Locale.ROOT,
                    "%s: clients %,.0f messages/s, function %,.0f messages/s, ratio %.2f%n",
                    server.title(),
                    clients,
                    function,
                    function / clients);
        }
    }

    private static double toClients(QueueServer server) {
        String queue = server.client().createQueue(server.newName());
        QueueLoad load = fill(server, queue);
        Outcome drained = load.run(QueueWork.DRAIN, CONNECTIONS, MESSAGES / QueueRequests.BATCH);
        server.client().deleteQueue(queue);
        return drained.perSecond() * QueueRequests.BATCH;
    }

    /* From the first message that is gone to the last. */
    private static double toFunction(QueueServer server) {
        AwsClient client = server.client();
        String name = server.newName();
        String queue = client.createQueue(name);
        fill(server, queue);
        String mapping = client.createMapping(name, FUNCTION);
        int atBegin = client.countMessages(queue);
        while (atBegin == MESSAGES) {
            LockSupport.parkNanos(LOOK_NANOS);
            atBegin = client.countMessages(queue);
        }
        long begin = System.nanoTime();
        while (client.countMessages(queue) > 0) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
        client.deleteMapping(mapping);
        return atBegin / seconds;
    }

    private static QueueLoad fill(QueueServer server, String queue) {
        QueueLoad load = server.load(queue);
        load.run(QueueWork.FILL, CONNECTIONS, MESSAGES / QueueRequests.BATCH);
        return load;
    }
}
