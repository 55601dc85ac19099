package dev.samovar.mapping.poll.queue;

import dev.samovar.mapping.Batching;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.poll.engine.ScriptedFunction;
import dev.samovar.mapping.poll.engine.TestMapping;
import dev.samovar.mapping.source.ModelQueue;
import dev.samovar.mapping.source.QueueMessage;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A queue, a function, and a poller between them. */
final class QueueStage {
    static final String ARN = "arn:aws:sqs:us-east-1:000000000000:orders";

    final VirtualScheduler scheduler = new VirtualScheduler();
    final ModelQueue queue;
    /* How the poller reaches it. */
    QueueSource way;
    final ScriptedFunction function =
            new ScriptedFunction(scheduler, item -> item.path("body").textValue());
    Batching batching = new Batching(10, Duration.ZERO);
    boolean reportsItemFailures;
    Optional<Integer> concurrencyMax = Optional.empty();
    Predicate<QueueMessage> filter = message -> true;
    Meter meter = new Meter(scheduler);

    private QueueStage(boolean fifo) {
        queue = new ModelQueue(scheduler, fifo, Duration.ofSeconds(30));
        way = queue;
    }

    static QueueStage standard() {
        return new QueueStage(false);
    }

    static QueueStage fifo() {
        return new QueueStage(true);
    }

    /** A poller that has begun. */
    QueuePoller start() {
        var source = new SourceSettings.Queue(ARN, queue.isFifo(), concurrencyMax, Optional.empty());
        var poller = new QueuePoller(
                new QueuePorts(scheduler, way, filter, function),
                TestMapping.of(source, batching, reportsItemFailures),
                source,
                meter);
        poller.start();
        return poller;
    }

    void runFor(Duration duration) {
        scheduler.runFor(duration);
    }

    void runSeconds(int seconds) {
        scheduler.runFor(Duration.ofSeconds(seconds));
    }

    List<String> timeline() {
        return function.timeline();
    }

    static String failures(String... messageIds) {
        return "{\"batchItemFailures\":["
                + String.join(
                        ",",
                        List.of(messageIds).stream()
                                .map(id -> "{\"itemIdentifier\":\"" + id + "\"}")
                                .toList())
                + "]}";
    }

    /** The numbers from 1 to the last one, as bodies. */
    static String[] numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toArray(String[]::new);
    }
}
