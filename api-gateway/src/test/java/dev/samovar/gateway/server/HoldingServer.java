package dev.samovar.gateway.server;

import static dev.samovar.gateway.rest.ApiBuilder.api;
import static dev.samovar.gateway.rest.StageBuilder.stage;

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

/** A server of a REST API and an HTTP API whose requests stay in flight until a test ends them. */
final class HoldingServer {
    /** Where the REST API is. */
    static final String REST = "/_aws/execute-api/rest/dev/";

    /** Where the HTTP API is. */
    static final String HTTP = "/_aws/execute-api/http/";

    private static final InstantSource CLOCK = InstantSource.system();

    private final Vertx vertx = Vertx.vertx();
    private final BodyRoom room;
    private final LinkedBlockingQueue<CompletableFuture<Outcome>> inFlight = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Boolean> closed = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Boolean> ended = new LinkedBlockingQueue<>();
    private final HttpServer server;

    /** Listens on a free port. */
    HoldingServer(int roomBytes) throws Exception {
        room = new BodyRoom(roomBytes);
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
        var api = api("rest").compressFrom(0).build();
        var deployed = new DeployedApi(
                "d", new ApiDefinition(api, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
        var stage = stage("dev", "d").build();
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

    /** A client that has sent what it has, and waits for the answer or goes away. */
    Socket send(String head, byte[] body) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        var request = new ByteArrayOutputStream();
        request.writeBytes((head + "Host: h\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        return socket;
    }

    Socket post(String path, byte[] body) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nContent-Length: " + body.length + "\r\n", body);
    }

    static String answer(Socket client) throws IOException {
        try (client) {
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Waits until a request is on its way, with all of its body. */
    CompletableFuture<Outcome> next() throws InterruptedException {
        return inFlight.take();
    }

    static void end(CompletableFuture<Outcome> request) {
        request.complete(new Outcome.Answered(new GatewayReply(200, Headers.NONE, new byte[0])));
    }

    /** Waits until a client's connection is closed. */
    void awaitClosed() throws InterruptedException {
        closed.take();
    }

    /** Waits until all is done for a request, whoever ended it. */
    void awaitEnded() throws InterruptedException {
        ended.take();
    }

    /** Ends it, with all that is in flight. */
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
