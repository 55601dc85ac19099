package dev.samovar.mapping.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The API's answers, member by member. */
@QuarkusTest
class MappingApiTest {
    private static final String MAPPINGS = "/2015-03-31/event-source-mappings";
    private static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:";
    private static final String STREAM = "arn:aws:kinesis:us-east-1:000000000000:stream/";
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:tea";

    @Test
    void aQueuesMappingIsDescribedWithTheMembersThatAwsTells() {
        String uuid = creating(QUEUE + "described", Map.of("FilterCriteria", Map.of()))
                .then()
                .statusCode(202)
                .body("", aMapWithSize(10))
                .body("BatchSize", equalTo(10))
                .body("EventSourceArn", equalTo(QUEUE + "described"))
                .body("FunctionArn", equalTo(FUNCTION))
                .body("FunctionResponseTypes", equalTo(List.of()))
                .body("LastModified", greaterThan(1.7e9f))
                .body("MaximumBatchingWindowInSeconds", equalTo(0))
                .body("State", equalTo("Creating"))
                .body("StateTransitionReason", equalTo("USER_INITIATED"))
                .body("UUID", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"))
                .extract()
                .path("UUID");

        get(MAPPINGS + "/" + uuid)
                .then()
                .statusCode(200)
                .body(
                        "EventSourceMappingArn",
                        equalTo("arn:aws:lambda:us-east-1:000000000000:event-source-mapping:" + uuid));
    }

    @Test
    void aStreamsMappingTellsMore() {
        creating(STREAM + "described", Map.of("StartingPosition", "AT_TIMESTAMP", "StartingPositionTimestamp", 1.5e9))
                .then()
                .statusCode(202)
                .body("", aMapWithSize(19))
                .body("BatchSize", equalTo(100))
                .body("BisectBatchOnFunctionError", equalTo(false))
                .body("DestinationConfig", equalTo(Map.of("OnFailure", Map.of())))
                .body("LastProcessingResult", equalTo("No records processed"))
                .body("MaximumRecordAgeInSeconds", equalTo(-1))
                .body("MaximumRetryAttempts", equalTo(-1))
                .body("ParallelizationFactor", equalTo(1))
                .body("StartingPosition", equalTo("AT_TIMESTAMP"))
                .body("StartingPositionTimestamp", equalTo(1.5e9f))
                .body("StateTransitionReason", equalTo("User action"))
                .body("TumblingWindowInSeconds", equalTo(0));
    }

    @Test
    void aKafkaMappingNamesItsCluster() {
        Map<String, Object> cluster =
                Map.of("Endpoints", Map.of("KAFKA_BOOTSTRAP_SERVERS", List.of("one:9092", "two:9092")));
        String uuid = creating(
                        "",
                        Map.of(
                                "SelfManagedEventSource",
                                cluster,
                                "Topics",
                                List.of("orders"),
                                "StartingPosition",
                                "TRIM_HORIZON"))
                .then()
                .statusCode(202)
                .body("SelfManagedEventSource", equalTo(cluster))
                .body("Topics", equalTo(List.of("orders")))
                .body("EventSourceArn", nullValue())
                .body("MaximumBatchingWindowInSeconds", nullValue())
                .extract()
                .path("UUID");

        get(MAPPINGS + "/" + uuid).then().body("SelfManagedKafkaEventSourceConfig.ConsumerGroupId", equalTo(uuid));
    }

    @Test
    void whatIsSetIsTold() {
        creating(
                        QUEUE + "set",
                        Map.of(
                                "BatchSize",
                                50,
                                "MaximumBatchingWindowInSeconds",
                                5,
                                "FunctionResponseTypes",
                                List.of("ReportBatchItemFailures"),
                                "ScalingConfig",
                                Map.of("MaximumConcurrency", 2),
                                "FilterCriteria",
                                Map.of("Filters", List.of(Map.of("Pattern", "{\"body\":[\"x\"]}")))))
                .then()
                .statusCode(202)
                .body("BatchSize", equalTo(50))
                .body("MaximumBatchingWindowInSeconds", equalTo(5))
                .body("FunctionResponseTypes", equalTo(List.of("ReportBatchItemFailures")))
                .body("ScalingConfig", equalTo(Map.of("MaximumConcurrency", 2)))
                .body("FilterCriteria", equalTo(Map.of("Filters", List.of(Map.of("Pattern", "{\"body\":[\"x\"]}")))));
    }

    @Test
    void refusalsAreAwss() {
        assertRefused(creating("arn:aws:s3:::bucket", Map.of()), "Unrecognized event source.");
        assertRefused(creating("", Map.of()), "Unrecognized event source.");
        assertRefused(creating(QUEUE + "q", Map.of("FunctionName", "coffee")), "Function does not exist");
        assertRefused(
                creating(STREAM + "missing", Map.of("StartingPosition", "LATEST")),
                "Stream not found: " + STREAM + "missing");
        assertRefused(
                creating(QUEUE + "hasty", Map.of()),
                "Queue visibility timeout: 1 seconds is less than Function timeout: 3 seconds");
        creating(QUEUE + "q", Map.of("BatchSize", 0))
                .then()
                .statusCode(400)
                .header("x-amzn-ErrorType", "ValidationException")
                .body("message", containsString("Value '0' at 'batchSize'"));
        creating(QUEUE + "q", Map.of("BatchSize", "many"))
                .then()
                .statusCode(400)
                .header("x-amzn-ErrorType", "SerializationException");
        get(MAPPINGS + "/no-such-mapping")
                .then()
                .statusCode(404)
                .header("x-amzn-ErrorType", "ResourceNotFoundException")
                .body("Message", equalTo("The resource you requested does not exist."));
    }

    @Test
    void whatNobodyServesIsRefusedByName() {
        for (Map.Entry<String, Object> member : Map.<String, Object>of(
                        "KMSKeyArn", "arn:aws:kms:us-east-1:000000000000:key/k",
                        "MetricsConfig", Map.of("Metrics", List.of("EventCount")),
                        "LoggingConfig", Map.of("SystemLogLevel", "DEBUG"),
                        "DocumentDBEventSourceConfig", Map.of("DatabaseName", "db"),
                        "SourceAccessConfigurations", List.of(Map.of("Type", "BASIC_AUTH", "URI", "arn:secret")),
                        "Queues", List.of("broker-queue"))
                .entrySet()) {
            assertRefused(
                    creating(QUEUE + "q", Map.of(member.getKey(), member.getValue())),
                    "Samovar does not support " + member.getKey() + ".");
        }
        assertRefused(
                creating(QUEUE + "q", Map.of("ProvisionedPollerConfig", Map.of("PollerGroupName", "group"))),
                "Samovar does not support PollerGroupName.");
        assertRefused(
                creating(QUEUE + "q", Map.of("DestinationConfig", Map.of("OnSuccess", Map.of("Destination", "arn:x")))),
                "Samovar does not support OnSuccess.");
        assertRefused(
                creating("arn:aws:dynamodb:us-east-1:000000000000:table/t/stream/s", Map.of()),
                "Samovar does not support event sources of the service dynamodb.");
    }

    @Test
    void membersThatSayNothingAreIgnored() {
        creating(
                        QUEUE + "silent",
                        Map.of(
                                "KMSKeyArn",
                                "",
                                "MetricsConfig",
                                Map.of("Metrics", List.of()),
                                "ScalingConfig",
                                Map.of()))
                .then()
                .statusCode(202)
                .body("ScalingConfig", nullValue());
    }

    @Test
    void aPathMayEndInASlash() {
        creating(QUEUE + "slash", Map.of()).then().statusCode(202);

        String listed = get(MAPPINGS + "/?EventSourceArn=" + QUEUE + "slash")
                .then()
                .statusCode(200)
                .extract()
                .path("EventSourceMappings[0].EventSourceArn");
        assertThat(listed).isEqualTo(QUEUE + "slash");
    }

    private static Response creating(String sourceArn, Map<String, Object> members) {
        Map<String, Object> request = new HashMap<>();
        request.put("FunctionName", "tea");
        if (!sourceArn.isEmpty()) {
            request.put("EventSourceArn", sourceArn);
        }
        request.putAll(members);
        return given().contentType("application/json").body(request).post(MAPPINGS);
    }

    private static void assertRefused(Response response, String message) {
        response.then()
                .statusCode(400)
                .header("x-amzn-ErrorType", "InvalidParameterValueException")
                .body("message", equalTo(message))
                .body("Type", equalTo("User"));
    }
}
