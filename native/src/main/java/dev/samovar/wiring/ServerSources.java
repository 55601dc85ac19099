package dev.samovar.wiring;

import dev.samovar.function.AccountRegion;
import dev.samovar.mapping.SourceCatalog;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.SourcesByService;
import dev.samovar.mapping.kafka.KafkaTopics;
import dev.samovar.mapping.local.LocalSources;
import dev.samovar.mapping.remote.RemoteQueues;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.LogSource;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.mapping.source.Sources;
import dev.samovar.mapping.source.TopicSource;
import java.util.Map;
import java.util.Optional;

/** Opens sources where they are: streams here, topics at their brokers, queues here or at an endpoint elsewhere. */
final class ServerSources implements Sources, AutoCloseable {
    private final LocalSources local;
    private final Optional<RemoteQueues> remoteQueues;
    private final KafkaTopics topics;

    ServerSources(LocalSources local, Optional<RemoteQueues> remoteQueues, KafkaTopics topics) {
        this.local = local;
        this.remoteQueues = remoteQueues;
        this.topics = topics;
    }

    /** What is known of the sources. */
    SourceCatalog catalog() {
        SourceCatalog queues = remoteQueues.<SourceCatalog>map(remote -> remote).orElseGet(local::queues);
        return new SourcesByService(Map.of("sqs", queues, "kinesis", local.streams()));
    }

    @Override
    public QueueSource queue(AccountRegion home, SourceSettings.Queue settings) {
        return remoteQueues.map(remote -> remote.open(settings)).orElseGet(() -> local.queue(home, settings));
    }

    @Override
    public LogSource<LogRecord.Stream> stream(AccountRegion home, SourceSettings.Stream settings) {
        return local.stream(home, settings);
    }

    @Override
    public TopicSource topic(AccountRegion home, SourceSettings.Kafka settings) {
        return topics.open(settings);
    }

    @Override
    public void close() {
        remoteQueues.ifPresent(RemoteQueues::close);
    }
}
