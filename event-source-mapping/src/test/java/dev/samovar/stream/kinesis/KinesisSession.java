package dev.samovar.stream.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** A client of AWS's SDK for Java, and a stream's name that is not taken. */
abstract class KinesisSession {
    private static final String CBOR_ENABLED = "aws.cborEnabled";
    static final String MIDDLE = "170141183460469231731687303715884105728";
    private static int streams;

    private final boolean cbor;
    private final String contentType;
    private final List<String> contentTypes = new ArrayList<>();
    final String name = getClass().getSimpleName() + "-" + ++streams;
    KinesisClient kinesis;

    KinesisSession(boolean cbor, String contentType) {
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

    void create(int shards) {
        kinesis.createStream(request -> request.streamName(name).shardCount(shards));
        awaitActive();
    }

    void awaitActive() {
        kinesis.waiter()
                .waitUntilStreamExists(
                        request -> request.streamName(name),
                        override -> override.backoffStrategyV2(
                                BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(20))));
    }

    String arn() {
        return "arn:aws:kinesis:us-east-1:000000000000:stream/" + name;
    }

    PutRecordResponse put(String key, String data) {
        return kinesis.putRecord(
                request -> request.streamName(name).partitionKey(key).data(SdkBytes.fromUtf8String(data)));
    }

    String iterator(String shard, ShardIteratorType type) {
        return kinesis.getShardIterator(
                        request -> request.streamName(name).shardId(shard).shardIteratorType(type))
                .shardIterator();
    }

    GetRecordsResponse read(String iterator) {
        return kinesis.getRecords(request -> request.shardIterator(iterator));
    }

    static String text(List<Record> records) {
        var text = new StringBuilder();
        records.forEach(record -> text.append(record.data().asUtf8String()));
        return text.toString();
    }

    /** What requests and answers said that they were. */
    List<String> contentTypes() {
        return contentTypes;
    }
}
