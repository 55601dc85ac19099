package dev.samovar.stream.kinesis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.EncryptionType;
import software.amazon.awssdk.services.kinesis.model.InvalidArgumentException;
import software.amazon.awssdk.services.kinesis.model.KinesisException;
import software.amazon.awssdk.services.kinesis.model.LimitExceededException;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** Requests that are refused: what AWS's SDK for Java sees of it, whatever it speaks. */
abstract class RefusalsContract extends KinesisSession {
    RefusalsContract(boolean cbor, String contentType) {
        super(cbor, contentType);
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
