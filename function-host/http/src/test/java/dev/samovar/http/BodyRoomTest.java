package dev.samovar.http;

import static dev.samovar.http.Functions.FUNCTIONS;
import static dev.samovar.http.Functions.admitEverybody;
import static dev.samovar.http.Functions.urlFor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.host.FunctionHost;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Events that share room: how many are in flight is the test's decision, not that of time. */
@QuarkusTest
@Timeout(60)
class BodyRoomTest {
    /* One fits, two do not. */
    private static final int EVENT_BYTES = TestHost.BODY_ROOM_BYTES / 2 + 1;

    private static final String INVOCATIONS = FUNCTIONS + "/roomy/invocations";

    @Inject
    FunctionHost host;

    @TestHTTPResource("/")
    URI address;

    private HttpClient client;
    private String url;

    @BeforeEach
    void aFunctionWithAUrl() {
        client = HttpClient.newHttpClient();
        given().delete(FUNCTIONS + "/roomy");
        url = "/_lambda-url/" + urlFor("roomy", Map.of("AuthType", "NONE")) + "/";
        admitEverybody("roomy");
    }

    @AfterEach
    void close() {
        client.close();
    }

    private CompletableFuture<HttpResponse<String>> send(String path, String event) {
        return client.sendAsync(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(event))
                        .build(),
                BodyHandlers.ofString());
    }

    private int status(String path, String event) {
        return send(path, event).join().statusCode();
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
        CompletableFuture<HttpResponse<String>> first = send(path, event(EchoRuntime.HOLD));
        Runnable answer = EchoRuntime.HELD.poll(30, TimeUnit.SECONDS);
        assertThat(answer).as("the first event reached the function").isNotNull();

        HttpResponse<String> refused = send(path, event("")).join();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("x-amzn-ErrorType")).contains("TooManyRequestsException");
        assertThat(status(path, "1")).isEqualTo(200);

        host.scheduler().execute(answer);
        assertThat(first.join().statusCode()).isEqualTo(200);
        assertThat(status(path, event(""))).isEqualTo(200);
    }

    @Test
    void whatIsRefusedGivesItsRoomBack() {
        for (int i = 0; i < 2; i++) {
            assertThat(status(INVOCATIONS, "{" + "x".repeat(EVENT_BYTES))).isEqualTo(400);
            assertThat(status(url + "?" + i, event(""))).isEqualTo(200);
        }
    }
}
