package dev.samovar;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Requests to services that share room for their bodies. */
@QuarkusTest
class BodyRoomTest {
    private static final int MOST = TestWiring.BODY_ROOM_BYTES;

    @TestHTTPResource("/")
    URI address;

    private HttpResponse<String> post(String contentType, String target, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", contentType)
                            .header("X-Amz-Target", target)
                            .POST(BodyPublishers.ofString(body, US_ASCII))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> listQueues(int bodyBytes) throws Exception {
        return post("application/x-amz-json-1.0", "AmazonSQS.ListQueues", "{}" + " ".repeat(bodyBytes - 2));
    }

    @Test
    void aBodyForWhichThereIsNoRoomIsRefusedInTheFormOfTheProtocol() throws Exception {
        HttpResponse<String> json = listQueues(MOST + 1);
        HttpResponse<String> form =
                post("application/x-www-form-urlencoded", "", "Action=ListQueues&a=" + "x".repeat(MOST));

        assertThat(json.statusCode()).isEqualTo(429);
        assertThat(json.body()).contains("\"__type\":\"TooManyRequestsException\"");
        assertThat(form.statusCode()).isEqualTo(429);
        assertThat(form.body()).contains("<Code>TooManyRequestsException</Code>");
    }

    @Test
    void whatIsAnsweredOrRefusedGivesItsRoomBack() throws Exception {
        assertThat(listQueues(MOST).statusCode()).isEqualTo(200);
        assertThat(listQueues(MOST + 1).statusCode()).isEqualTo(429);
        assertThat(listQueues(MOST).statusCode()).isEqualTo(200);
        assertThat(post("application/x-amz-json-1.0", "AmazonSQS.Nothing", " ".repeat(MOST))
                        .statusCode())
                .isEqualTo(400);
        assertThat(listQueues(MOST).statusCode()).isEqualTo(200);
    }
}
