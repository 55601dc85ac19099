package dev.samovar.stream.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** Records going in and coming out: what AWS's SDK for Java sees of it, whatever it speaks. */
abstract class RecordsContract extends KinesisSession {
    RecordsContract(boolean cbor, String contentType) {
        super(cbor, contentType);
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

    private static PutRecordsRequestEntry entry(String key, byte[] data) {
        return PutRecordsRequestEntry.builder()
                .partitionKey(key)
                .data(SdkBytes.fromByteArray(data))
                .build();
    }

    private String readFrom(GetShardIteratorRequest.Builder start) {
        String iterator = kinesis.getShardIterator(
                        start.streamARN(arn()).shardId("shardId-000000000000").build())
                .shardIterator();
        return text(read(iterator).records());
    }
}
