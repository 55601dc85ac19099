package dev.samovar.stream.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusalsJsonTest extends RefusalsContract {
    private static final String JSON = "application/x-amz-json-1.1";

    RefusalsJsonTest() {
        super(false, JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "null",
                "[]",
                "{\"StreamName\":5}",
                "{\"Records\":[null]}",
                "{\"Records\":[{\"Data\":\"?\"}]}",
                "{\"Records\":{}}",
                "{\"Records\":[{\"PartitionKey\":\"\\ud800\"}]}",
                "{\"Records\":[{\"PartitionKey\":\"a\\udc00\\ud800b\"}]}"
            })
    void whatIsNoRequestIsASerializationError(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port))
                .header("X-Amz-Target", "Kinesis_20131202.PutRecords")
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body())
                    .startsWith("{")
                    .contains("\"__type\":\"SerializationException\"")
                    .doesNotContain("samovar", "java");
            assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("SerializationException");
        }
    }
}
