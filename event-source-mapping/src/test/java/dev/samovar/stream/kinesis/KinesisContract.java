package dev.samovar.stream.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ConsumerStatus;
import software.amazon.awssdk.services.kinesis.model.EncryptionType;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.InvalidArgumentException;
import software.amazon.awssdk.services.kinesis.model.KinesisException;
import software.amazon.awssdk.services.kinesis.model.LimitExceededException;
import software.amazon.awssdk.services.kinesis.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.ScalingType;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardFilterType;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.StreamDescription;
import software.amazon.awssdk.services.kinesis.model.StreamMode;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;
import software.amazon.awssdk.services.kinesis.model.Tag;
import software.amazon.awssdk.services.kinesis.model.ValidationException;

/** What AWS's SDK for Java sees, whatever it speaks. */
abstract class KinesisContract {
    private static final String CBOR_ENABLED = "aws.cborEnabled";
    private static final String MIDDLE = "170141183460469231731687303715884105728";
    private static int streams;

    private final boolean cbor;
    private final String contentType;
    private final List<String> contentTypes = new ArrayList<>();
    private final String name = "orders-" + ++streams;
    private KinesisClient kinesis;

    KinesisContract(boolean cbor, String contentType) {
        this.cbor = cbor;
        this.contentType = contentType;
    }

    @BeforeEach
    void connect() {
        System.setProperty(CBOR_ENABLED, Boolean.toString(cbor));
        kinesis = KinesisClient.builder()
                .endpointOverride(URI.create("http://localhost:" + RestAssured.port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(override -> override.addExecutionInterceptor(new ExecutionInterceptor() {
                            @Override
                            public void afterTransmission(
                                    Context.AfterTransmission context, ExecutionAttributes attributes) {
                                context.httpRequest()
                                        .firstMatchingHeader("Content-Type")
                                        .ifPresent(contentTypes::add);
                                context.httpResponse()
                                        .firstMatchingHeader("Content-Type")
                                        .ifPresent(contentTypes::add);
                            }
                        })
                        .retryStrategy(retries -> retries.maxAttempts(1)))
                .build();
    }

    @AfterEach
    void disconnect() {
        kinesis.close();
        System.clearProperty(CBOR_ENABLED);
        assertThat(contentTypes).allMatch(contentType::equals);
    }

    private void create(int shards) {
        kinesis.createStream(request -> request.streamName(name).shardCount(shards));
        awaitActive();
    }

    private void awaitActive() {
        kinesis.waiter()
                .waitUntilStreamExists(
                        request -> request.streamName(name),
                        override -> override.backoffStrategyV2(
                                BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(20))));
    }

    private String arn() {
        return "arn:aws:kinesis:us-east-1:000000000000:stream/" + name;
    }

    private PutRecordResponse put(String key, String data) {
        return kinesis.putRecord(
                request -> request.streamName(name).partitionKey(key).data(SdkBytes.fromUtf8String(data)));
    }

    private String iterator(String shard, ShardIteratorType type) {
        return kinesis.getShardIterator(
                        request -> request.streamName(name).shardId(shard).shardIteratorType(type))
                .shardIterator();
    }

    private GetRecordsResponse read(String iterator) {
        return kinesis.getRecords(request -> request.shardIterator(iterator));
    }

    private String readFrom(GetShardIteratorRequest.Builder start) {
        String iterator = kinesis.getShardIterator(
                        start.streamARN(arn()).shardId("shardId-000000000000").build())
                .shardIterator();
        return text(read(iterator).records());
    }

    private static String text(List<Record> records) {
        var text = new StringBuilder();
        records.forEach(record -> text.append(record.data().asUtf8String()));
        return text.toString();
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

        assertThat(contentTypes).contains(contentType);
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
    void aRecordComesOutAsItWasPut() {
        create(1);
        byte[] data = {0, 1, 2, (byte) 0xFF, (byte) 0x80};

        PutRecordResponse put = kinesis.putRecord(
                request -> request.streamARN(arn()).partitionKey("schlüssel").data(SdkBytes.fromByteArray(data)));
        GetRecordsResponse read = read(iterator(put.shardId(), ShardIteratorType.TRIM_HORIZON));

        assertThat(read.records()).hasSize(1);
        Record record = read.records().getFirst();
        assertThat(record.data().asByteArray()).isEqualTo(data);
        assertThat(record.partitionKey()).isEqualTo("schlüssel");
        assertThat(record.sequenceNumber()).isEqualTo(put.sequenceNumber()).hasSize(56);
        assertThat(record.approximateArrivalTimestamp()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(read.millisBehindLatest()).isZero();
        assertThat(read.nextShardIterator()).isNotEmpty();
    }

    @Test
    void eachKindOfIteratorBeginsWhereItSays() {
        create(1);
        String latest = iterator("shardId-000000000000", ShardIteratorType.LATEST);
        put("k", "a");
        PutRecordResponse second = put("k", "b");
        Instant arrived = read(iterator("0", ShardIteratorType.TRIM_HORIZON))
                .records()
                .getLast()
                .approximateArrivalTimestamp();
        kinesis.putRecord(request -> request.streamName(name)
                .partitionKey("k")
                .explicitHashKey("7")
                .sequenceNumberForOrdering(second.sequenceNumber())
                .data(SdkBytes.fromUtf8String("c")));

        assertThat(text(read(latest).records())).isEqualTo("abc");
        assertThat(readFrom(GetShardIteratorRequest.builder()
                        .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                        .startingSequenceNumber(second.sequenceNumber())))
                .isEqualTo("bc");
        assertThat(readFrom(GetShardIteratorRequest.builder()
                        .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                        .startingSequenceNumber(second.sequenceNumber())))
                .isEqualTo("c");
        assertThat(readFrom(GetShardIteratorRequest.builder()
                        .shardIteratorType(ShardIteratorType.AT_TIMESTAMP)
                        .timestamp(arrived)))
                .endsWith("bc");
    }

    @Test
    void recordsArePutTogetherAndThrottledOneByOne() {
        create(2);
        List<PutRecordsRequestEntry> entries = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            entries.add(entry("k", new byte[600_000]));
        }
        entries.add(PutRecordsRequestEntry.builder()
                .partitionKey("k")
                .explicitHashKey("0")
                .data(SdkBytes.fromUtf8String("small"))
                .build());

        PutRecordsResponse response =
                kinesis.putRecords(request -> request.streamName(name).records(entries));

        assertThat(response.failedRecordCount()).isEqualTo(2);
        assertThat(response.records())
                .extracting(PutRecordsResultEntry::errorCode)
                .containsExactly(
                        null, "ProvisionedThroughputExceededException", "ProvisionedThroughputExceededException", null);
        assertThat(response.records().get(1).errorMessage())
                .isEqualTo("Rate exceeded for shard shardId-000000000001 in stream " + name
                        + " under account 000000000000.");
        assertThat(response.records().get(3).shardId()).isEqualTo("shardId-000000000000");
    }

    private static PutRecordsRequestEntry entry(String key, byte[] data) {
        return PutRecordsRequestEntry.builder()
                .partitionKey(key)
                .data(SdkBytes.fromByteArray(data))
                .build();
    }

    @Test
    void aShardIsSplitAndMergedWhileItIsRead() {
        create(1);
        put("k", "a");
        kinesis.splitShard(request ->
                request.streamName(name).shardToSplit("shardId-000000000000").newStartingHashKey(MIDDLE));
        awaitActive();

        GetRecordsResponse last = read(iterator("shardId-000000000000", ShardIteratorType.TRIM_HORIZON));
        GetRecordsResponse end = read(last.nextShardIterator());
        assertThat(text(last.records())).isEqualTo("a");
        assertThat(end.nextShardIterator()).isNull();
        assertThat(end.childShards())
                .extracting(child -> child.shardId())
                .containsExactly("shardId-000000000001", "shardId-000000000002");
        assertThat(end.childShards().getFirst().parentShards()).containsExactly("shardId-000000000000");

        kinesis.mergeShards(request -> request.streamARN(arn())
                .shardToMerge("shardId-000000000001")
                .adjacentShardToMerge("shardId-000000000002"));
        awaitActive();

        Shard merged = kinesis.listShards(request ->
                        request.streamName(name).shardFilter(filter -> filter.type(ShardFilterType.AT_LATEST)))
                .shards()
                .getFirst();
        assertThat(merged.parentShardId()).isEqualTo("shardId-000000000001");
        assertThat(merged.adjacentParentShardId()).isEqualTo("shardId-000000000002");
        assertThat(merged.sequenceNumberRange().endingSequenceNumber()).isNull();
        assertThat(merged.hashKeyRange().endingHashKey()).isEqualTo("340282366920938463463374607431768211455");
    }

    @Test
    void shardsAreListedByTheirTimesAndInPages() {
        create(3);
        Instant before = Instant.now();
        kinesis.updateShardCount(
                request -> request.streamName(name).targetShardCount(6).scalingType(ScalingType.UNIFORM_SCALING));
        awaitActive();

        List<Shard> all =
                kinesis.listShards(request -> request.streamName(name)).shards();
        List<Shard> pages = new ArrayList<>();
        var page = kinesis.listShards(request -> request.streamName(name).maxResults(4));
        pages.addAll(page.shards());
        while (page.nextToken() != null) {
            String token = page.nextToken();
            page = kinesis.listShards(request -> request.nextToken(token).maxResults(4));
            pages.addAll(page.shards());
        }

        assertThat(all).hasSize(9);
        assertThat(pages).isEqualTo(all);
        assertThat(filtered(ShardFilterType.AT_LATEST, before)).hasSize(6);
        assertThat(filtered(ShardFilterType.AT_TRIM_HORIZON, before)).hasSize(3);
        assertThat(filtered(ShardFilterType.AT_TIMESTAMP, before)).hasSize(3);
        assertThat(filtered(ShardFilterType.FROM_TIMESTAMP, before)).hasSize(9);
        assertThat(kinesis.listShards(request -> request.streamName(name)
                                .shardFilter(filter -> filter.type(ShardFilterType.AFTER_SHARD_ID)
                                        .shardId("shardId-000000000006")))
                        .shards())
                .hasSize(2);
        assertThat(kinesis.describeStream(request ->
                                request.streamName(name).limit(2).exclusiveStartShardId("shardId-000000000001"))
                        .streamDescription()
                        .shards())
                .extracting(Shard::shardId)
                .containsExactly("shardId-000000000002", "shardId-000000000003");
    }

    private List<Shard> filtered(ShardFilterType type, Instant time) {
        return kinesis.listShards(request -> request.streamName(name).shardFilter(filter -> {
                    filter.type(type);
                    if (type.toString().endsWith("_TIMESTAMP")) {
                        filter.timestamp(time);
                    }
                }))
                .shards();
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

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
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

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> put("k", "a"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Stream " + name + " under account 000000000000 not found.");
        create(1);
        assertThatThrownBy(() -> iterator("shardId-000000000009", ShardIteratorType.LATEST))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining(
                        "Shard shardId-000000000009 in stream " + name + " under account 000000000000 does not exist");
        assertThatThrownBy(() -> kinesis.describeStreamSummary(
                        request -> request.streamARN("arn:aws:kinesis:us-east-1:111111111111:stream/" + name)))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> kinesis.describeStreamConsumer(
                        request -> request.streamARN(arn()).consumerName("nobody")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Consumer nobody, account 000000000000 not found.");
    }

    @Test
    void whatIsThereIsNotCreatedAgain() {
        create(1);

        assertThatThrownBy(() ->
                        kinesis.createStream(request -> request.streamName(name).shardCount(1)))
                .isInstanceOf(ResourceInUseException.class)
                .hasMessageContaining("Stream " + name + " under account 000000000000 already exists.");
        assertThatThrownBy(() -> kinesis.createStream(
                        request -> request.streamName(name + "-large").shardCount(501)))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void whatBreaksTheModelIsAValidationError() {
        assertThatThrownBy(() -> kinesis.createStream(
                        request -> request.streamName("sp ace").shardCount(0)))
                .isInstanceOf(KinesisException.class)
                .hasMessageContaining("2 validation errors detected: Value 'sp ace' at 'streamName' failed to satisfy"
                        + " constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+; Value '0' at"
                        + " 'shardCount' failed to satisfy constraint: Member must have value greater than or equal"
                        + " to 1");
        assertThatThrownBy(() -> kinesis.putRecords(request -> request.streamName(name)
                        .records(PutRecordsRequestEntry.builder()
                                .data(SdkBytes.fromUtf8String("a"))
                                .build())))
                .hasMessageContaining("Value null at 'records.1.member.partitionKey' failed to satisfy constraint:"
                        + " Member must not be null");
    }

    @Test
    void wrongArgumentsAreToldInAwsWords() {
        create(1);

        assertThatThrownBy(() -> read("nonsense"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Invalid ShardIterator.");
        assertThatThrownBy(() -> iterator("0", ShardIteratorType.AT_SEQUENCE_NUMBER))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Request specified AT_SEQUENCE_NUMBER and no StartingSequenceNumber.");
        assertThatThrownBy(() -> kinesis.createStream(request -> request.streamName(name + "-none")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("ShardCount is required");
        assertThatThrownBy(() -> kinesis.listShards(request -> {}))
                .hasMessageContaining("Either NextToken or StreamName should be provided.");
    }

    @Test
    void whoReadsTooOftenIsThrottled() {
        create(1);
        String iterator = iterator("0", ShardIteratorType.TRIM_HORIZON);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        read(iterator);
                    }
                })
                .isInstanceOf(ProvisionedThroughputExceededException.class)
                .hasMessageContaining("Rate exceeded for shard shardId-000000000000 in stream " + name);
    }

    @Test
    void whatIsNotSupportedIsRefusedByName() {
        create(1);

        assertThatThrownBy(() -> kinesis.startStreamEncryption(request -> request.streamName(name)
                        .encryptionType(EncryptionType.KMS)
                        .keyId("alias/aws/kinesis")))
                .hasMessageContaining("Samovar does not support the operation StartStreamEncryption.");
        assertThatThrownBy(() -> kinesis.putResourcePolicy(
                        request -> request.resourceARN(arn()).policy("{}")))
                .hasMessageContaining("Samovar does not support the operation PutResourcePolicy.");
    }
}
