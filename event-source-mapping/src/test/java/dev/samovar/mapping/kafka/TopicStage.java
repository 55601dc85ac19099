package dev.samovar.mapping.kafka;

import dev.samovar.mapping.Batching;
import dev.samovar.mapping.FailurePolicy;
import dev.samovar.mapping.ProvisionedPollers;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.StartingPosition;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.poll.engine.TestMapping;
import dev.samovar.mapping.poll.log.LogPoller;
import dev.samovar.mapping.poll.log.LogPorts;
import dev.samovar.mapping.source.Backlog;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.TopicSource;
import dev.samovar.time.SystemScheduler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A mapping from a topic to a function, in real time. */
final class TopicStage implements AutoCloseable {
    final TopicFunction function;
    final BlockingQueue<String> results = new LinkedBlockingQueue<>();
    StartingPosition start = new StartingPosition.TrimHorizon();
    Batching batching = new Batching(100, Duration.ZERO);
    boolean reportsItemFailures;

    private final SystemScheduler scheduler = new SystemScheduler(failure -> {
        throw new AssertionError(failure);
    });
    private final List<String> servers;
    private final String topic;
    private final String group;
    private @Nullable LogPoller<LogRecord.Topic> poller;

    /** A mapping that does not poll yet; its group has the topic's name. */
    TopicStage(List<String> servers, String topic) {
        this.servers = servers;
        this.topic = topic;
        this.group = topic;
        this.function = new TopicFunction(scheduler);
    }

    TopicStage begin() {
        var kafka = new SourceSettings.Kafka(
                servers, topic, group, start, Optional.<ProvisionedPollers>empty(), FailurePolicy.PATIENT);
        var mapping = TestMapping.of(kafka, batching, reportsItemFailures);
        TopicSource source = new KafkaTopics(scheduler).open(kafka);
        var ports = new LogPorts<>(
                scheduler, source, source.checkpoints(), _ -> true, function, (_, _, _) -> {}, results::add);
        LogPoller<LogRecord.Topic> began = ask(() -> LogPoller.ofTopic(ports, mapping, kafka, new Meter(scheduler)));
        poller = began;
        scheduler.execute(began::start);
        return this;
    }

    /** The next result that is told. */
    String nextResult() throws InterruptedException {
        String result = results.poll(60, TimeUnit.SECONDS);
        return result == null ? "none" : result;
    }

    Backlog backlog() {
        LogPoller<LogRecord.Topic> polling = poller;
        return polling == null ? Backlog.NONE : ask(polling::backlog);
    }

    private <T> T ask(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        scheduler.execute(() -> answer.complete(question.get()));
        return answer.join();
    }

    /** Polls no more; done when the poller says so. */
    CompletableFuture<Void> end() {
        LogPoller<LogRecord.Topic> polling = poller;
        poller = null;
        var ended = new CompletableFuture<Void>();
        if (polling == null) {
            ended.complete(null);
        } else {
            scheduler.execute(() -> polling.stop(() -> ended.complete(null)));
        }
        return ended;
    }

    @Override
    public void close() {
        CompletableFuture<Void> ended = end();
        function.failAll();
        ended.orTimeout(60, TimeUnit.SECONDS).join();
        scheduler.close();
    }
}
