package dev.samovar.mapping.poll;

import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.FailurePolicy;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.poll.engine.SourcePoller;
import dev.samovar.mapping.poll.engine.TargetFunction;
import dev.samovar.mapping.poll.log.FailureListener;
import dev.samovar.mapping.poll.log.LogPoller;
import dev.samovar.mapping.poll.log.LogPorts;
import dev.samovar.mapping.poll.log.OnFailure;
import dev.samovar.mapping.poll.log.StreamFilter;
import dev.samovar.mapping.poll.log.StreamRange;
import dev.samovar.mapping.poll.log.TopicFilter;
import dev.samovar.mapping.poll.log.TopicRange;
import dev.samovar.mapping.poll.queue.MessageFilter;
import dev.samovar.mapping.poll.queue.QueuePoller;
import dev.samovar.mapping.poll.queue.QueuePorts;
import dev.samovar.mapping.source.Checkpoints;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.LogSource;
import dev.samovar.mapping.source.TopicSource;
import java.util.function.Predicate;

/** Makes the poller that fits a mapping's source. */
final class SourcePollers {
    private final PollerPorts ports;

    SourcePollers(PollerPorts ports) {
        this.ports = ports;
    }

    /** A poller that has not begun. */
    SourcePoller open(EventSourceMapping mapping, Meter meter) {
        return switch (mapping.source()) {
            case SourceSettings.Queue queue -> open(mapping, queue, meter);
            case SourceSettings.Stream stream -> open(mapping, stream, meter);
            case SourceSettings.Kafka kafka -> open(mapping, kafka, meter);
        };
    }

    private SourcePoller open(EventSourceMapping mapping, SourceSettings.Queue queue, Meter meter) {
        var queuePorts = new QueuePorts(
                ports.scheduler(),
                ports.sources().queue(mapping.id().home(), queue),
                new MessageFilter(mapping.filter()),
                function(mapping));
        return new QueuePoller(queuePorts, mapping, queue, meter);
    }

    private SourcePoller open(EventSourceMapping mapping, SourceSettings.Stream stream, Meter meter) {
        LogPorts<LogRecord.Stream> logPorts = logPorts(
                mapping,
                ports.sources().stream(mapping.id().home(), stream),
                ports.checkpoints().of(mapping.id()),
                new StreamFilter(mapping.filter()),
                onFailure(mapping, stream.failures(), new StreamRange(stream.arn())));
        return LogPoller.ofStream(logPorts, mapping, stream, meter);
    }

    private SourcePoller open(EventSourceMapping mapping, SourceSettings.Kafka kafka, Meter meter) {
        TopicSource topic = ports.sources().topic(mapping.id().home(), kafka);
        LogPorts<LogRecord.Topic> logPorts = logPorts(
                mapping,
                topic,
                topic.checkpoints(),
                new TopicFilter(mapping.filter()),
                onFailure(mapping, kafka.failures(), new TopicRange(kafka.bootstrapServers())));
        return LogPoller.ofTopic(logPorts, mapping, kafka, meter);
    }

    private <R extends LogRecord> LogPorts<R> logPorts(
            EventSourceMapping mapping,
            LogSource<R> source,
            Checkpoints checkpoints,
            Predicate<R> filter,
            FailureListener<R> failures) {
        return new LogPorts<>(
                ports.scheduler(),
                source,
                checkpoints,
                filter,
                function(mapping),
                failures,
                result -> ports.results().accept(mapping.id(), result));
    }

    private TargetFunction function(EventSourceMapping mapping) {
        return ports.functions().apply(mapping.function());
    }

    private <R extends LogRecord> FailureListener<R> onFailure(
            EventSourceMapping mapping, FailurePolicy policy, OnFailure.Range<R> range) {
        return policy.onFailure()
                .<FailureListener<R>>map(arn -> new OnFailure<>(
                        ports.targets(), ports.scheduler(), ports.random(), mapping.function(), arn, range))
                .orElse((records, reason, tries) -> {});
    }
}
