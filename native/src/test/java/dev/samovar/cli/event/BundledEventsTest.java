package dev.samovar.cli.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFrontEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.KafkaEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.LambdaDestinationEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BundledEventsTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final long NINE_O_CLOCK =
            Instant.parse("2026-01-01T09:00:00Z").toEpochMilli();

    /**
     * An event, the class that functions take it as, and something deep inside.
     *
     * @param event its service and name
     * @param type AWS's class for it
     * @param part takes a part out of a bound event
     * @param value what that part is
     */
    record Bound<E>(String event, Class<E> type, Function<E, Object> part, Object value) {

        void check() throws IOException {
            E bound = type.cast(serializer(type)
                    .fromJson(new ByteArrayInputStream(text(event).getBytes(StandardCharsets.UTF_8))));

            assertThat(part.apply(bound)).isEqualTo(value);
        }

        @Override
        public String toString() {
            return event;
        }
    }

    static List<Bound<?>> events() {
        return List.of(
                new Bound<>(
                        "sqs receive-message",
                        SQSEvent.class,
                        event -> event.getRecords().getFirst().getEventSourceArn(),
                        "arn:aws:sqs:us-east-1:000000000000:orders"),
                new Bound<>(
                        "apigateway aws-proxy",
                        APIGatewayProxyRequestEvent.class,
                        event -> event.getRequestContext().getIdentity().getSourceIp(),
                        "203.0.113.10"),
                new Bound<>(
                        "apigateway http-api-proxy",
                        APIGatewayV2HTTPEvent.class,
                        event -> event.getRequestContext().getHttp().getMethod(),
                        "POST"),
                new Bound<>(
                        "apigateway authorizer",
                        APIGatewayCustomAuthorizerEvent.class,
                        APIGatewayCustomAuthorizerEvent::getType,
                        "TOKEN"),
                new Bound<>(
                        "apigateway request-authorizer",
                        APIGatewayCustomAuthorizerEvent.class,
                        event -> event.getRequestContext().getIdentity().getSourceIp(),
                        "203.0.113.10"),
                new Bound<>("s3 put", S3Event.class, BundledEventsTest::key, "2026/samovar.jpg"),
                new Bound<>("s3 delete", S3Event.class, BundledEventsTest::key, "2026/samovar.jpg"),
                new Bound<>(
                        "sns notification",
                        SNSEvent.class,
                        event -> event.getRecords()
                                .getFirst()
                                .getSNS()
                                .getTimestamp()
                                .getMillis(),
                        NINE_O_CLOCK),
                new Bound<>(
                        "dynamodb update",
                        DynamodbEvent.class,
                        event -> event.getRecords()
                                .getFirst()
                                .getDynamodb()
                                .getKeys()
                                .toString(),
                        "{Id={S: A-1,}}"),
                new Bound<>(
                        "kinesis get-records",
                        KinesisEvent.class,
                        event -> StandardCharsets.UTF_8
                                .decode(event.getRecords()
                                        .getFirst()
                                        .getKinesis()
                                        .getData())
                                .toString(),
                        "Two pots of tea, please"),
                new Bound<>(
                        "cloudwatch scheduled-event",
                        ScheduledEvent.class,
                        event -> event.getTime().getMillis(),
                        NINE_O_CLOCK),
                new Bound<>(
                        "cloudwatch logs",
                        CloudWatchLogsEvent.class,
                        event -> event.getAwsLogs().getData().substring(0, 4),
                        "H4sI"),
                new Bound<>("cognito sync-trigger", CognitoEvent.class, CognitoEvent::getDatasetName, "settings"),
                new Bound<>(
                        "cloudfront viewer-request",
                        CloudFrontEvent.class,
                        event -> event.getRecords()
                                .getFirst()
                                .getCf()
                                .getRequest()
                                .getUri(),
                        "/index.html"),
                new Bound<>("kafka msk", KafkaEvent.class, BundledEventsTest::topic, "orders"),
                new Bound<>("kafka self-managed", KafkaEvent.class, BundledEventsTest::topic, "orders"),
                new Bound<>(
                        "lambda destination",
                        LambdaDestinationEvent.class,
                        event -> event.getRequestContext().getCondition(),
                        "RetriesExhausted"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventBindsToItsClass(Bound<?> event) throws IOException {
        event.check();
    }

    @Test
    void everyEventIsJsonAndHasAClass() throws IOException {
        for (EventCatalogue.Entry entry : EventCatalogue.BUNDLED.entries()) {
            String event = entry.service() + " " + entry.name();
            assertThat(JSON.readTree(text(event)).isObject()).as(event).isTrue();
            assertThat(events()).extracting(Bound::event).contains(event);
        }
    }

    private static Object key(S3Event event) {
        return event.getRecords().getFirst().getS3().getObject().getKey();
    }

    private static Object topic(KafkaEvent event) {
        return event.getRecords().values().iterator().next().getFirst().getTopic();
    }

    private static String text(String event) {
        String[] words = event.split(" ", 2);
        return EventCatalogue.BUNDLED
                .find(words[0], Optional.of(words[1]))
                .orElseThrow()
                .fill(Map.of());
    }

    /* The one that AWS's runtime takes. */
    private static PojoSerializer<?> serializer(Class<?> type) {
        return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
                ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
                : JacksonFactory.getInstance().getSerializer(type);
    }
}
