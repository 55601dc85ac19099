package dev.samovar.benchmark;

import io.vertx.core.Vertx;
import java.time.Duration;

/** A server with queues, as the load sees it. */
final class QueueServer implements AutoCloseable {
    private final String title;
    private final Vertx vertx;
    private final ServerProcess process;
    private final AwsClient client;
    private int queues;

    QueueServer(String title, Vertx vertx, ServerProcess process) {
        this.title = title;
        this.vertx = vertx;
        this.process = process;
        client = new AwsClient(process.port());
    }

    String title() {
        return title;
    }

    ServerProcess process() {
        return process;
    }

    AwsClient client() {
        return client;
    }

    /** The load on a queue. */
    QueueLoad load(String queueUrl) {
        return new QueueLoad(vertx, process.port(), new QueueRequests(queueUrl));
    }

    /** A name that no queue had yet. */
    String newName() {
        return "queue-" + queues++;
    }

    /** Works on a queue made for it. */
    Outcome run(QueueWork work, int connections, Duration duration) {
        String queue = client.createQueue(newName());
        Outcome outcome = load(queue).run(work, connections, duration);
        client.deleteQueue(queue);
        return outcome;
    }

    @Override
    public void close() {
        client.close();
        process.close();
    }
}
