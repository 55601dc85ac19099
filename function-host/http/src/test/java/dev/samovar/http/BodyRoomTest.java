package dev.samovar.http;

import static dev.samovar.http.Functions.FUNCTIONS;
import static dev.samovar.http.Functions.admitEverybody;
import static dev.samovar.http.Functions.urlFor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.samovar.host.FunctionHost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Events that share room: how many are in flight is the test's decision, not that of time. */
@QuarkusTest
@Timeout(60)
class BodyRoomTest {
    private static final int EVENT_BYTES = 6_000_000;
    private static final String INVOCATIONS = FUNCTIONS + "/roomy/invocations";

    @Inject
    FunctionHost host;

    private String url;

    @BeforeEach
    void aFunctionWithAUrl() {
        given().delete(FUNCTIONS + "/roomy");
        url = "/_lambda-url/" + urlFor("roomy", Map.of("AuthType", "NONE")) + "/";
        admitEverybody("roomy");
    }

    private static Response post(String path, String event) {
        return given().contentType("application/json").body(event).post(path);
    }

    private static String event(String start) {
        return "\"" + start + "x".repeat(EVENT_BYTES) + "\"";
    }

    @TestFactory
    Stream<DynamicTest> anEventForWhichThereIsNoRoomIsRefusedUntilOthersAreAnswered() {
        return Stream.of(INVOCATIONS, "/2021-11-15/functions/roomy/response-streaming-invocations", url)
                .map(path -> DynamicTest.dynamicTest(path, () -> refuse(path)));
    }

    private void refuse(String path) throws Exception {
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> post(path, event(EchoRuntime.HOLD)));
        Runnable answer = EchoRuntime.HELD.poll(30, TimeUnit.SECONDS);
        assertThat(answer).as("the first event reached the function").isNotNull();

        post(path, event("")).then().statusCode(429).header("x-amzn-ErrorType", equalTo("TooManyRequestsException"));
        post(path, "1").then().statusCode(200);

        host.scheduler().execute(answer);
        first.get().then().statusCode(200);
        post(path, event("")).then().statusCode(200);
    }

    @Test
    void whatIsRefusedGivesItsRoomBack() {
        for (int i = 0; i < 2; i++) {
            post(INVOCATIONS, "{" + "x".repeat(EVENT_BYTES)).then().statusCode(400);
            post(url + "?" + i, event("")).then().statusCode(200);
        }
    }
}
