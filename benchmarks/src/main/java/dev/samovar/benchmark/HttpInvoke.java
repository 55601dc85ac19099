package dev.samovar.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Invoke of hello over HTTP, as many callers as connections, beside a bare Vert.x server that gives the same answer. */
final class HttpInvoke {
    /** The compilers need the whole of it: they share two cores with server and load. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private static final Duration MEASUREMENT = Duration.ofSeconds(6);
    private static final int ROUNDS = 2;
    private static final int CREATED = 201;

    private HttpInvoke() {}

    static void main() throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (var bare = ServerProcess.bare(List.of());
                var samovar = ServerProcess.samovar()) {
            for (String region : HttpLoad.REGIONS) {
                createHello(samovar.port(), region);
            }
            for (int connections : List.of(16, 64)) {
                var toBare = new HttpLoad(vertx, bare.port(), connections);
                var toSamovar = new HttpLoad(vertx, samovar.port(), connections);
                toBare.run(WARM_UP);
                toSamovar.run(WARM_UP);
                for (int round = 0; round < ROUNDS; round++) {
                    report(connections, toBare.run(MEASUREMENT), toSamovar.run(MEASUREMENT));
                }
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static void report(int connections, Outcome bare, Outcome samovar) {
        System.out.printf(
                Locale.ROOT,
                "%d connections: bare %s; samovar %s; rate %.2f of bare, p99 %.1f times%n",
                connections,
                bare,
                samovar,
                samovar.perSecond() / bare.perSecond(),
                samovar.p99Ms() / bare.p99Ms());
    }

    private static void createHello(int port, String region) throws IOException, InterruptedException {
        String code = Base64.getEncoder().encodeToString(Files.readAllBytes(Sample.HELLO.jar()));
        String function = """
                {"FunctionName":"hello","Runtime":"java25","Handler":"%s","Role":"arn:aws:iam::000000000000:role/benchmark",
                "Timeout":30,"Code":{"ZipFile":"%s"}}""".formatted(Sample.HELLO.handler(), code);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/2015-03-31/functions"))
                .header("Authorization", HttpLoad.authorization(region))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(function))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != CREATED) {
                throw new IllegalStateException(response.statusCode() + ": " + response.body());
            }
        }
    }
}
