package dev.samovar.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.deploy.LiveApis;
import dev.samovar.gateway.domain.DomainRoutes;
import dev.samovar.gateway.http.live.LiveHttpApis;
import dev.samovar.gateway.http.step.HttpFlow;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.pipeline.GatewayResponses;
import dev.samovar.gateway.pipeline.Pipeline;
import dev.samovar.protocol.BodyRoom;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send on sockets of their own; and replies that would leave them waiting. */
@Timeout(30)
class HostileRequestsTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final BodyRoom ROOM = BodyRoom.ofHeap(0);
    private static final String API = "GET /_aws/execute-api/nobody/stage/ HTTP/1.1\r\n";

    private final Vertx vertx = Vertx.vertx();
    private final ReplyWriter writer = new ReplyWriter(CLOCK);
    private GatewayReply reply = new GatewayReply(200, Headers.NONE, new byte[0]);
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        var pipeline = new Pipeline(List.of(), new GatewayResponses(), (_, _) -> {}, CLOCK);
        var stages = new RestStages(pipeline, List.of(), CLOCK, new SplittableRandom(1), Runnable::run, ROOM);
        var route = new GatewayRoute(new LiveApis(), new DomainRoutes(), stages, httpApis(), CLOCK);
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0).setMaxInitialLineLength(20_000))
                .requestHandler(http -> serve(route, http))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private static HttpApiRoute httpApis() {
        var flow = HttpFlow.of(List.of(), (_, _) -> {}, CLOCK);
        var stages = new HttpStages(flow, List.of(), CLOCK, new SplittableRandom(1), ROOM);
        return new HttpApiRoute(new LiveHttpApis(), stages);
    }

    private void serve(GatewayRoute route, HttpServerRequest http) {
        if (!route.serve(http)) {
            writer.write(http.response(), reply);
        }
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private String answers(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked;q=1",
                "Transfer-Encoding: identity",
                "Host: other.example",
                ": nameless"
            })
    void nothingFollowsARequestWhoseEndOrAddresseeIsInDoubt(String field) throws IOException {
        String hidden = API + "Host: hidden\r\nConnection: close\r\n\r\n";

        String answers = answers(API + "Host: h\r\n" + field + "\r\n\r\n" + hidden);

        assertThat(answers).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1 ");
    }

    @Test
    void chunksAreRead() throws IOException {
        assertThat(answers(API + "Host: h\r\nTransfer-Encoding: Chunked\r\nConnection: close\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ");
    }

    @ParameterizedTest
    @CsvSource({"10240,404", "10241,414"})
    void addressesHaveALimit(int length, int status) throws IOException {
        String address = "/_aws/execute-api/nobody/stage/?";

        String answers = answers("GET " + address + "q".repeat(length - address.length())
                + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

        assertThat(answers).startsWith("HTTP/1.1 " + status + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody.execute-api.localhost,404",
        "nobody.EXECUTE-API.localhost:80,404",
        "nobody.execute-api.,404",
        "[::1]:80,200",
        "[::1],200",
        ".execute-api.x,200"
    })
    void hostsNameApisWhateverTheirCase(String host, int status) throws IOException {
        assertThat(answers("GET /stage HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @ParameterizedTest
    @CsvSource({"200,X-A,'a\r\nX-Evil: 1'", "200,'X-A\r\nX-Evil','1'", "200,'','1'", "100,X-A,1", "101,X-A,1"})
    void repliesThatCannotBeWrittenAreErrorsInsteadOfSilence(int status, String name, String value) throws IOException {
        reply = new GatewayReply(status, Headers.of("X-First", "1", name, value), new byte[] {'x'});

        String answers = answers("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

        assertThat(answers)
                .startsWith("HTTP/1.1 500 ")
                .endsWith("{\"message\":\"Internal server error\"}")
                .doesNotContain("X-Evil", "X-First");
    }
}
