package dev.samovar.http;

import static dev.samovar.http.Functions.FUNCTIONS;
import static dev.samovar.http.Functions.createNamed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResponseStreamTest {
    private static final String PATH = "/2021-11-15/functions/streamed/response-streaming-invocations";

    @BeforeEach
    void aFunctionThatReturnsItsEvent() {
        given().delete(FUNCTIONS + "/streamed");
        createNamed("streamed");
    }

    @Test
    void theResponseIsAChunkAndThenTheStreamEnds() {
        assertThat(messagesOf(given().body("\"tea\"")))
                .containsExactly(
                        new Message("PayloadChunk", "application/octet-stream", "\"tea\""),
                        new Message("InvokeComplete", "application/json", "{}"));
    }

    @Test
    void aLargeResponseIsManyChunksAndMayBeLargerThanABufferedOne() {
        List<Message> messages = messagesOf(given().body("\"large\""));

        assertThat(messages.getLast().eventType()).isEqualTo("InvokeComplete");
        List<Message> chunks = messages.subList(0, messages.size() - 1);
        assertThat(chunks)
                .hasSizeGreaterThan(1)
                .allMatch(chunk -> chunk.eventType().equals("PayloadChunk"));
        assertThat(chunks.stream().mapToInt(chunk -> chunk.payload().length()).sum())
                .isEqualTo(EchoRuntime.LARGE_BYTES);
    }

    @Test
    void noResponseIsNoChunk() {
        assertThat(messagesOf(given().body("\"nothing\"")))
                .containsExactly(new Message("InvokeComplete", "application/json", "{}"));
    }

    @Test
    void anErrorOfTheFunctionIsToldAtTheEnd() {
        assertThat(messagesOf(given().body("\"fail\"")))
                .containsExactly(
                        new Message(
                                "InvokeComplete",
                                "application/json",
                                "{\"ErrorCode\":\"Unhandled\","
                                        + "\"ErrorDetails\":\"{\\\"errorMessage\\\":\\\"no\\\",\\\"errorType\\\":\\\"Boom\\\"}\"}"));
    }

    @Test
    void theLogsEndComesLastIfAskedFor() {
        Message last =
                messagesOf(given().header("X-Amz-Log-Type", "Tail").body("1")).getLast();

        assertThat(last.payload()).matches("\\{\"LogResult\":\"[A-Za-z0-9+/=]+\"}");
        String log = last.payload()
                .substring("{\"LogResult\":\"".length(), last.payload().length() - "\"}".length());
        assertThat(new String(Base64.getDecoder().decode(log), StandardCharsets.UTF_8))
                .contains("START RequestId: ", "event 1", "REPORT RequestId: ");
    }

    @Test
    void whatCannotBeStreamedIsRefusedAsUsual() {
        given().header("X-Amz-Invocation-Type", "Event")
                .body("1")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("message", containsString("Member must satisfy enum value set: [RequestResponse, DryRun]"));
        given().header("X-Amz-Invocation-Type", "DryRun")
                .body("1")
                .post(PATH)
                .then()
                .statusCode(204);
        given().body("1")
                .post("/2021-11-15/functions/nobody/response-streaming-invocations")
                .then()
                .statusCode(404)
                .header("x-amzn-ErrorType", "ResourceNotFoundException");
    }

    private static List<Message> messagesOf(RequestSpecification request) {
        byte[] body = request.post(PATH)
                .then()
                .statusCode(200)
                .header("Content-Type", "application/vnd.amazon.eventstream")
                .header("X-Amz-Executed-Version", "$LATEST")
                .header("x-amzn-RequestId", matchesPattern("[0-9a-f-]{36}"))
                .extract()
                .asByteArray();
        List<Message> messages = new ArrayList<>();
        ByteBuffer stream = ByteBuffer.wrap(body);
        while (stream.hasRemaining()) {
            ByteBuffer message = stream.slice(stream.position(), stream.getInt(stream.position()));
            messages.add(Message.read(message));
            stream.position(stream.position() + message.capacity());
        }
        return messages;
    }

    /** One message of a stream, its checksums verified. */
    private record Message(String eventType, String contentType, String payload) {

        static Message read(ByteBuffer message) {
            int bytes = message.getInt();
            int headerBytes = message.getInt();
            assertThat(message.getInt()).isEqualTo(checksum(message, 8));
            List<String> headers = new ArrayList<>();
            while (message.position() < 12 + headerBytes) {
                String name = text(message, message.get());
                assertThat(message.get()).isEqualTo((byte) 7);
                headers.add(name + "=" + text(message, message.getShort()));
            }
            String payload = text(message, bytes - message.position() - 4);
            assertThat(message.getInt()).isEqualTo(checksum(message, bytes - 4));
            assertThat(headers).hasSize(3).endsWith(":message-type=event");
            return new Message(value(headers.get(0), ":event-type="), value(headers.get(1), ":content-type="), payload);
        }

        private static String value(String header, String prefix) {
            assertThat(header).startsWith(prefix);
            return header.substring(prefix.length());
        }

        private static String text(ByteBuffer message, int length) {
            byte[] text = new byte[length];
            message.get(text);
            return new String(text, StandardCharsets.ISO_8859_1);
        }

        private static int checksum(ByteBuffer message, int length) {
            var checksum = new CRC32();
            checksum.update(message.slice(0, length));
            return (int) checksum.getValue();
        }
    }
}
