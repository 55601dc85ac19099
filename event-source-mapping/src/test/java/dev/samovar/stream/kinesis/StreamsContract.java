package dev.samovar.stream.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.kinesis.model.ConsumerStatus;
import software.amazon.awssdk.services.kinesis.model.EncryptionType;
import software.amazon.awssdk.services.kinesis.model.StreamDescription;
import software.amazon.awssdk.services.kinesis.model.StreamMode;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;
import software.amazon.awssdk.services.kinesis.model.Tag;
import software.amazon.awssdk.services.kinesis.model.ValidationException;

/** Streams, their settings, tags and consumers: what AWS's SDK for Java sees of it, whatever it speaks. */
abstract class StreamsContract extends KinesisSession {
    StreamsContract(boolean cbor, String contentType) {
        super(cbor, contentType);
    }

    @Test
    void aStreamIsCreatedDescribedListedAndDeleted() {
        kinesis.createStream(request -> request.streamName(name).shardCount(2).tags(Map.of("team", "orders")));
        StreamDescription creating =
                kinesis.describeStream(request -> request.streamName(name)).streamDescription();
        awaitActive();
        StreamDescription active =
                kinesis.describeStream(request -> request.streamARN(arn())).streamDescription();
        var summary = kinesis.describeStreamSummary(request -> request.streamName(name))
                .streamDescriptionSummary();

        assertThat(contentTypes()).isNotEmpty();
        assertThat(creating.streamName()).isEqualTo(name);
        assertThat(active.streamARN()).isEqualTo(arn());
        assertThat(active.streamStatus()).isEqualTo(StreamStatus.ACTIVE);
        assertThat(active.shards()).hasSize(2);
        assertThat(active.hasMoreShards()).isFalse();
        assertThat(active.retentionPeriodHours()).isEqualTo(24);
        assertThat(active.encryptionType()).isEqualTo(EncryptionType.NONE);
        assertThat(active.enhancedMonitoring()).hasSize(1);
        assertThat(active.streamCreationTimestamp()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(active.streamModeDetails().streamMode()).isEqualTo(StreamMode.PROVISIONED);
        assertThat(summary.openShardCount()).isEqualTo(2);
        assertThat(kinesis.listStreams().streamNames()).contains(name);
        assertThat(kinesis.listStreams(request -> request.limit(1)).streamSummaries())
                .hasSize(1);

        kinesis.deleteStream(request -> request.streamName(name));
        kinesis.waiter()
                .waitUntilStreamNotExists(
                        request -> request.streamName(name),
                        override -> override.backoffStrategyV2(
                                BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(20))));
        assertThat(kinesis.listStreams().streamNames()).doesNotContain(name);
    }

    @Test
    void listsOfStreamsComeInPages() {
        create(1);
        List<String> names = new ArrayList<>();

        kinesis.listStreamsPaginator(request -> request.limit(1)).forEach(page -> names.addAll(page.streamNames()));

        assertThat(names).contains(name).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void settingsAreChanged() {
        create(1);

        kinesis.increaseStreamRetentionPeriod(
                request -> request.streamName(name).retentionPeriodHours(48));
        kinesis.decreaseStreamRetentionPeriod(
                request -> request.streamARN(arn()).retentionPeriodHours(36));
        kinesis.updateMaxRecordSize(request -> request.streamARN(arn()).maxRecordSizeInKiB(2048));
        kinesis.updateStreamMode(
                request -> request.streamARN(arn()).streamModeDetails(mode -> mode.streamMode(StreamMode.ON_DEMAND)));
        awaitActive();

        var summary = kinesis.describeStreamSummary(request -> request.streamName(name))
                .streamDescriptionSummary();
        assertThat(summary.retentionPeriodHours()).isEqualTo(36);
        assertThat(summary.maxRecordSizeInKiB()).isEqualTo(2048);
        assertThat(summary.streamModeDetails().streamMode()).isEqualTo(StreamMode.ON_DEMAND);
        assertThatThrownBy(() -> kinesis.splitShard(
                        request -> request.streamName(name).shardToSplit("0").newStartingHashKey(MIDDLE)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("is in On-Demand mode.");
    }

    @Test
    void aStreamOnDemandHasFourShards() {
        kinesis.createStream(
                request -> request.streamName(name).streamModeDetails(mode -> mode.streamMode(StreamMode.ON_DEMAND)));
        awaitActive();

        assertThat(kinesis.listShards(request -> request.streamName(name)).shards())
                .hasSize(4);
        var limits = kinesis.describeLimits(request -> {});
        assertThat(limits.onDemandStreamCount()).isPositive();
        assertThat(limits.openShardCount()).isBetween(4, limits.shardLimit());
    }

    @Test
    void streamsHaveTags() {
        create(1);

        kinesis.addTagsToStream(request -> request.streamName(name).tags(Map.of("a", "1", "b", "2", "c", "3")));
        kinesis.removeTagsFromStream(request -> request.streamName(name).tagKeys("b"));
        kinesis.tagResource(request -> request.resourceARN(arn()).tags(Map.of("d", "4")));
        kinesis.untagResource(request -> request.resourceARN(arn()).tagKeys("c"));

        var page = kinesis.listTagsForStream(request -> request.streamName(name).limit(1));
        assertThat(page.tags()).containsExactly(tag("a", "1"));
        assertThat(page.hasMoreTags()).isTrue();
        assertThat(kinesis.listTagsForResource(request -> request.resourceARN(arn()))
                        .tags())
                .containsExactly(tag("a", "1"), tag("d", "4"));
    }

    @Test
    void consumersAreRegisteredAndDeregistered() {
        create(1);

        String consumerArn = kinesis.registerStreamConsumer(request ->
                        request.streamARN(arn()).consumerName("billing").tags(Map.of("team", "money")))
                .consumer()
                .consumerARN();
        var described = kinesis.describeStreamConsumer(
                        request -> request.streamARN(arn()).consumerName("billing"))
                .consumerDescription();

        assertThat(consumerArn).startsWith(arn() + "/consumer/billing:");
        assertThat(described.consumerARN()).isEqualTo(consumerArn);
        assertThat(described.streamARN()).isEqualTo(arn());
        assertThat(described.consumerCreationTimestamp())
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(kinesis.listStreamConsumers(request -> request.streamARN(arn()))
                        .consumers())
                .hasSize(1);
        assertThat(kinesis.listTagsForResource(request -> request.resourceARN(consumerArn))
                        .tags())
                .containsExactly(tag("team", "money"));
        kinesis.deregisterStreamConsumer(request -> request.consumerARN(consumerArn));
        assertThat(kinesis.listStreamConsumers(request -> request.streamARN(arn()))
                        .consumers())
                .allMatch(consumer -> consumer.consumerStatus() == ConsumerStatus.DELETING);
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
