package dev.samovar.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.deploy.DeployedApi;
import dev.samovar.gateway.deploy.LiveApis;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.deploy.Release;
import dev.samovar.gateway.domain.DomainRoutes;
import dev.samovar.gateway.http.HttpApi;
import dev.samovar.gateway.http.HttpDefinition;
import dev.samovar.gateway.http.HttpStage;
import dev.samovar.gateway.http.live.LiveHttpApis;
import dev.samovar.gateway.http.live.LiveHttpStage;
import dev.samovar.gateway.http.live.ServedApi;
import dev.samovar.gateway.http.step.HttpFlow;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.pipeline.GatewayResponses;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Pipeline;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.ApiKeySource;
import dev.samovar.gateway.rest.EndpointConfiguration;
import dev.samovar.gateway.rest.RestApi;
import dev.samovar.gateway.rest.Stage;
import dev.samovar.protocol.BodyRoom;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
    private static final InstantSource CLOCK = InstantSource.system();
    private static final String REST = "/_aws/execute-api/rest/dev/";
    private static final String HTTP = "/_aws/execute-api/http/";
    private static final int ROOM_BYTES = 100;

    private final Vertx vertx = Vertx.vertx();
    private final BodyRoom room = new BodyRoom(ROOM_BYTES);
    private final LinkedBlockingQueue<CompletableFuture<Outcome>> inFlight = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Boolean> closed = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Boolean> ended = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        var route = new GatewayRoute(restApis(), new DomainRoutes(), restStages(), httpApis(), CLOCK);
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .connectionHandler(connection -> connection.closeHandler(_ -> closed.add(true)))
                .requestHandler(route::serve)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private Outcome hold() {
        var reply = new CompletableFuture<Outcome>();
        inFlight.add(reply);
        return new Outcome.Pending(reply);
    }

    private RestStages restStages() {
        var pipeline = new Pipeline(List.of(_ -> hold()), new GatewayResponses(), (_, _) -> {}, CLOCK);
        return new RestStages(
                pipeline, List.of(_ -> ended.add(true)), CLOCK, new SplittableRandom(1), Runnable::run, room);
    }

    private static LiveApis restApis() {
        var api = new RestApi(
                "rest",
                "tea",
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                ApiKeySource.HEADER,
                List.of(),
                Optional.of(0),
                EndpointConfiguration.EDGE,
                false,
                Map.of());
        var deployed = new DeployedApi(
                "d", new ApiDefinition(api, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
        var stage = new Stage(
                "dev",
                "d",
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of(),
                Instant.EPOCH,
                Instant.EPOCH);
        var apis = new LiveApis();
        apis.put(new LiveStage(
                AccountRegion.DEFAULT, "rest", stage, new Release(deployed, Map.of(), false), Optional.empty()));
        return apis;
    }

    private HttpApiRoute httpApis() {
        var flow = HttpFlow.of(List.of(_ -> hold()), (_, _) -> {}, CLOCK);
        var definition =
                new HttpDefinition(HttpApi.named("http", "tea", Instant.EPOCH, Map.of()), Map.of(), Map.of(), Map.of());
        var apis = new LiveHttpApis();
        apis.put(new LiveHttpStage(
                AccountRegion.DEFAULT,
                "http",
                HttpStage.named(HttpStage.DEFAULT, Instant.EPOCH),
                new ServedApi(definition)));
        return new HttpApiRoute(
                apis, new HttpStages(flow, List.of(_ -> ended.add(true)), CLOCK, new SplittableRandom(1), room));
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /* A client that has sent what it has, and waits for the answer or goes away. */
    private Socket send(String head, byte[] body) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        var request = new ByteArrayOutputStream();
        request.writeBytes((head + "Host: h\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        return socket;
    }

    private Socket post(String path, byte[] body) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nContent-Length: " + body.length + "\r\n", body);
    }

    private static String answer(Socket client) throws IOException {
        try (client) {
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /* Waits until a request is on its way, with all of its body. */
    private CompletableFuture<Outcome> next() throws InterruptedException {
        return inFlight.take();
    }

    private static void end(CompletableFuture<Outcome> request) {
        request.complete(new Outcome.Answered(new GatewayReply(200, Headers.NONE, new byte[0])));
    }

    private void assertAllRoomIsFree(String path) throws Exception {
        Socket client = post(path, new byte[ROOM_BYTES]);
        end(next());
        assertThat(answer(client)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, HTTP})
    void aBodyForWhichThereIsNoRoomIsRefusedUntilOthersAreAnswered(String path) throws Exception {
        Socket first = post(path, new byte[60]);
        CompletableFuture<Outcome> request = next();

        assertThat(answer(post(path, new byte[41])))
                .startsWith("HTTP/1.1 429 ")
                .endsWith("{\"message\":\"Too Many Requests\"}");

        Socket beside = post(path, new byte[40]);
        end(next());
        assertThat(answer(beside)).startsWith("HTTP/1.1 200 ");
        end(request);
        assertThat(answer(first)).startsWith("HTTP/1.1 200 ");
        assertAllRoomIsFree(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, HTTP})
    void theRoomIsThatOfAllApisTogether(String path) throws Exception {
        Socket first = post(path, new byte[60]);
        CompletableFuture<Outcome> request = next();

        assertThat(answer(post(path.equals(REST) ? HTTP : REST, new byte[60]))).startsWith("HTTP/1.1 429 ");

        end(request);
        assertThat(answer(first)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, HTTP})
    void chunksAreCountedAsTheyArrive(String path) throws Exception {
        String chunk = "32\r\n" + "x".repeat(50) + "\r\n";
        String head = "POST " + path + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n";

        assertThat(answer(send(head, (chunk + chunk + chunk + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII))))
                .startsWith("HTTP/1.1 429 ");
        assertAllRoomIsFree(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, HTTP})
    void whatIsAnnouncedTakesNoRoomAndWhatArrivedIsFreeWhenTheClientLeaves(String path) throws Exception {
        String head = "POST " + path + " HTTP/1.1\r\nContent-Length: 100\r\n";
        Socket silent = send(head, new byte[0]);
        send(head, new byte[60]).close();
        closed.take();

        assertAllRoomIsFree(path);
        silent.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, HTTP})
    void aBodyKeepsItsRoomAsLongAsSomethingIsDoneWithIt(String path) throws Exception {
        Socket impatient = post(path, new byte[60]);
        CompletableFuture<Outcome> request = next();
        impatient.close();
        closed.take();
        assertThat(answer(post(path, new byte[60]))).startsWith("HTTP/1.1 429 ");
        ended.take();

        end(request);
        ended.take();

        assertAllRoomIsFree(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, HTTP})
    void whatNoRoomWouldBeLargeEnoughForIsTooLarge(String path) throws Exception {
        assertThat(answer(post(path, new byte[RequestLimits.BODY_BYTES_MAX + 1])))
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

        assertThat(answer(send(head, compressed.toByteArray()))).startsWith("HTTP/1.1 429 ");
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

        assertThat(answer(send(head, (chunks + hidden).getBytes(StandardCharsets.US_ASCII))))
                .startsWith("HTTP/1.1 400 ")
                .containsOnlyOnce("HTTP/1.1 ");
        assertAllRoomIsFree(REST);
    }

    @Test
    void oneBodyAlwaysFits() {
        assertThat(RequestLimits.bodyRoom(1).place().take(RequestLimits.BODY_BYTES_MAX))
                .isTrue();
        assertThat(RequestLimits.bodyRoom(1L << 30).place().take(1 << 27)).isTrue();
        assertThat(RequestLimits.bodyRoom(1L << 30).place().take((1 << 27) + 1)).isFalse();
    }
}
