package dev.samovar.benchmark;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Callers that each invoke hello again as soon as they have their answer. All of it runs on one event loop. */
final class HttpLoad {
    /** Each region has its own quota of 10,000 requests a second; the callers take turns with these. */
    static final List<String> REGIONS = List.of(
            "us-east-1",
            "us-west-2",
            "eu-west-1",
            "eu-central-1",
            "eu-north-1",
            "ap-south-1",
            "ap-northeast-1",
            "sa-east-1",
            "us-east-2",
            "us-west-1",
            "ca-central-1",
            "eu-west-2",
            "eu-west-3",
            "ap-northeast-2",
            "ap-southeast-2",
            "eu-south-1");

    private static final String PATH = "/2015-03-31/functions/hello/invocations";
    private static final Buffer EVENT = Buffer.buffer("\"World\"");
    private static final int OK = 200;

    private final Vertx vertx;
    private final int port;
    private final int connections;
    private Samples samples = new Samples("");
    private CompletableFuture<Samples> done = new CompletableFuture<>();
    private long endNanos;
    private int running;

    HttpLoad(Vertx vertx, int port, int connections) {
        this.vertx = vertx;
        this.port = port;
        this.connections = connections;
    }

    Outcome run(Duration duration) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(port)
                .setMaxPoolSize(connections)
                .setKeepAlive(true));
        samples = new Samples("");
        done = new CompletableFuture<>();
        long begin = System.nanoTime();
        endNanos = begin + duration.toNanos();
        vertx.runOnContext(nothing -> {
            for (int i = 0; i < connections; i++) {
                running++;
                call(client, authorization(REGIONS.get(i % REGIONS.size())));
            }
        });
        Samples all = done.join();
        long nanos = System.nanoTime() - begin;
        client.close().toCompletionStage().toCompletableFuture().join();
        return Outcome.of(all, nanos);
    }

    /** Names the service and the region; nobody checks signatures. */
    static String authorization(String region) {
        return "AWS4-HMAC-SHA256 Credential=benchmark/20260101/" + region
                + "/lambda/aws4_request, SignedHeaders=host;x-amz-date, Signature=0";
    }

    private void call(HttpClient client, String authorization) {
        long begin = System.nanoTime();
        if (begin - endNanos >= 0) {
            if (--running == 0) {
                done.complete(samples);
            }
            return;
        }
        client.request(HttpMethod.POST, PATH)
                .compose(request -> send(request, authorization))
                .compose(HttpClientResponse::body)
                .onSuccess(body -> {
                    samples.add(System.nanoTime() - begin);
                    call(client, authorization);
                })
                .onFailure(done::completeExceptionally);
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, String authorization) {
        return request.putHeader("Authorization", authorization)
                .putHeader("X-Amz-Date", "20260101T000000Z")
                .putHeader("Content-Type", "application/json")
                .send(EVENT)
                .map(response -> {
                    if (response.statusCode() != OK) {
                        throw new IllegalStateException("status " + response.statusCode());
                    }
                    return response;
                });
    }
}
