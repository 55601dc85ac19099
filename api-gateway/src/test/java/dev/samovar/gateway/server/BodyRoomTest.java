package dev.samovar.gateway.server;

import static dev.samovar.gateway.server.HoldingServer.HTTP;
import static dev.samovar.gateway.server.HoldingServer.REST;
import static dev.samovar.gateway.server.HoldingServer.answer;
import static dev.samovar.gateway.server.HoldingServer.end;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.pipeline.Outcome;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that share room for their bodies: how many are in flight is the test's decision, not that of time. */
@Timeout(30)
class BodyRoomTest {
    private static final int ROOM_BYTES = 100;

    private HoldingServer server;

    @BeforeEach
    void listen() throws Exception {
        server = new HoldingServer(ROOM_BYTES);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private void assertAllRoomIsFree(String path) throws Exception {
        Socket client = server.post(path, new byte[ROOM_BYTES]);
        end(server.next());
        assertThat(answer(client)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, HTTP})
    void aBodyForWhichThereIsNoRoomIsRefusedUntilOthersAreAnswered(String path) throws Exception {
        Socket first = server.post(path, new byte[60]);
        CompletableFuture<Outcome> request = server.next();

        assertThat(answer(server.post(path, new byte[41])))
                .startsWith("HTTP/1.1 429 ")
                .endsWith("{\"message\":\"Too Many Requests\"}");

        Socket beside = server.post(path, new byte[40]);
        end(server.next());
        assertThat(answer(beside)).startsWith("HTTP/1.1 200 ");
        end(request);
        assertThat(answer(first)).startsWith("HTTP/1.1 200 ");
        assertAllRoomIsFree(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, HTTP})
    void theRoomIsThatOfAllApisTogether(String path) throws Exception {
        Socket first = server.post(path, new byte[60]);
        CompletableFuture<Outcome> request = server.next();

        assertThat(answer(server.post(path.equals(REST) ? HTTP : REST, new byte[60])))
                .startsWith("HTTP/1.1 429 ");

        end(request);
        assertThat(answer(first)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, HTTP})
    void chunksAreCountedAsTheyArrive(String path) throws Exception {
        String chunk = "32\r\n" + "x".repeat(50) + "\r\n";
        String head = "POST " + path + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n";

        assertThat(answer(server.send(head, (chunk + chunk + chunk + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII))))
                .startsWith("HTTP/1.1 429 ");
        assertAllRoomIsFree(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, HTTP})
    void whatIsAnnouncedTakesNoRoomAndWhatArrivedIsFreeWhenTheClientLeaves(String path) throws Exception {
        String head = "POST " + path + " HTTP/1.1\r\nContent-Length: 100\r\n";
        Socket silent = server.send(head, new byte[0]);
        server.send(head, new byte[60]).close();
        server.awaitClosed();

        assertAllRoomIsFree(path);
        silent.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, HTTP})
    void aBodyKeepsItsRoomAsLongAsSomethingIsDoneWithIt(String path) throws Exception {
        Socket impatient = server.post(path, new byte[60]);
        CompletableFuture<Outcome> request = server.next();
        impatient.close();
        server.awaitClosed();
        assertThat(answer(server.post(path, new byte[60]))).startsWith("HTTP/1.1 429 ");
        server.awaitEnded();

        end(request);
        server.awaitEnded();

        assertAllRoomIsFree(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, HTTP})
    void whatNoRoomWouldBeLargeEnoughForIsTooLarge(String path) throws Exception {
        assertThat(answer(server.post(path, new byte[RequestLimits.BODY_BYTES_MAX + 1])))
                .startsWith("HTTP/1.1 413 ");
        assertAllRoomIsFree(path);
    }

    @Test
    void aCompressedBodyTakesTheRoomOfWhatItMeans() throws Exception {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(new byte[1_000]);
        }
        String head =
                "POST " + REST + " HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: " + compressed.size() + "\r\n";

        assertThat(answer(server.send(head, compressed.toByteArray()))).startsWith("HTTP/1.1 429 ");
        assertAllRoomIsFree(REST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\n",
                "-1\r\n",
                "\r\n",
                "fffffffffffffffff\r\n",
                "5\r\nhello, world\r\n0\r\n\r\n",
                "5\r\nhello\r\nx\r\n",
                "0\r\n: nameless\r\n\r\n"
            })
    void nothingFollowsABodyWhoseEndIsInDoubt(String chunks) throws Exception {
        String hidden = "GET /hidden HTTP/1.1\r\nHost: h\r\n\r\n";
        String head = "POST " + REST + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n";

        assertThat(answer(server.send(head, (chunks + hidden).getBytes(StandardCharsets.US_ASCII))))
                .startsWith("HTTP/1.1 400 ")
                .containsOnlyOnce("HTTP/1.1 ");
        assertAllRoomIsFree(REST);
    }
}
