package dev.samovar.gateway.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HttpWebServersTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpWebServers servers = new HttpWebServers(vertx);
    private final CompletableFuture<Void> brokenOff = new CompletableFuture<>();
    private final CompletableFuture<Void> arrived = new CompletableFuture<>();
    private int port;

    @BeforeEach
    void aServer() throws Exception {
        HttpServer server = vertx.createHttpServer(
                new HttpServerOptions().setHost("127.0.0.1").setPort(0).setCompressionSupported(true));
        port = server.requestHandler(this::answer)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .actualPort();
    }

    @AfterEach
    void stop() throws Exception {
        servers.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private void answer(HttpServerRequest http) {
        switch (http.path()) {
            case "/silent" -> {
                http.connection().closeHandler(_ -> brokenOff.complete(null));
                arrived.complete(null);
            }
            case "/break" -> http.connection().close();
            case "/large" -> http.response().end(Buffer.buffer(new byte[10 * 1024 * 1024]));
            case "/too-large" -> http.response().end(Buffer.buffer(new byte[10 * 1024 * 1024 + 1]));
            case "/moved" ->
                http.response().setStatusCode(302).putHeader("Location", "/").end();
            default ->
                http.body()
                        .onSuccess(body -> http.response()
                                .setStatusCode(418)
                                .putHeader("Tea", (Iterable<String>) List.of("green", "black"))
                                .end(http.method() + " " + http.uri() + "\n"
                                        + String.join(",", http.headers().getAll("X-Cup")) + "\n"
                                        + http.getHeader("Host") + "\n" + body));
        }
    }

    private CompletableFuture<BackendResult> call(String verb, String uri, String query, Headers headers, String body) {
        var result = new CompletableFuture<BackendResult>();
        servers.call(request(verb, uri, query, headers, body), false, result::complete);
        return result;
    }

    private static BackendRequest request(String verb, String uri, String query, Headers headers, String body) {
        return new BackendRequest(
                verb,
                uri,
                headers,
                QueryString.parse(query),
                body.getBytes(StandardCharsets.UTF_8),
                Duration.ofSeconds(20));
    }

    private BackendResult get(String path) {
        return call("GET", "http://127.0.0.1:" + port + path, "", Headers.NONE, "")
                .join();
    }

    private static String text(BackendResult result) {
        return new String(((BackendResult.Responded) result).body(), StandardCharsets.UTF_8);
    }

    @Test
    void allOfARequestArrivesAndAllOfItsResponseComesBack() {
        BackendResult result = call(
                        "POST",
                        "http://127.0.0.1:" + port + "/a%2Fb?fixed=1",
                        "q=x%20y&q=2",
                        Headers.of("X-Cup", "1", "X-Cup", "2"),
                        "milk")
                .join();

        assertThat(text(result)).isEqualTo("POST /a%2Fb?fixed=1&q=x%20y&q=2\n1,2\n127.0.0.1:" + port + "\nmilk");
        var response = (BackendResult.Responded) result;
        assertThat(response.status()).isEqualTo(418);
        assertThat(response.headers().all("tea")).containsExactly("green", "black");
        assertThat(response.errorMessage()).isEmpty();
    }

    @Test
    void theHostMayBeMapped() {
        BackendResult result = call("GET", "http://127.0.0.1:" + port + "/", "", Headers.of("Host", "example.com"), "")
                .join();

        assertThat(text(result)).isEqualTo("GET /\n\nexample.com\n");
    }

    @Test
    void whatWasCompressedOnTheWayIsNotAnyMore() {
        BackendResult result = call(
                        "GET", "http://127.0.0.1:" + port + "/zip", "", Headers.of("Accept-Encoding", "gzip"), "")
                .join();

        assertThat(text(result)).startsWith("GET /zip\n");
    }

    @Test
    void redirectionsAreNotFollowed() {
        assertThat(((BackendResult.Responded) get("/moved")).status()).isEqualTo(302);
    }

    @Test
    void tenMegabytesAreTakenAndNoMore() {
        assertThat(((BackendResult.Responded) get("/large")).body()).hasSize(10 * 1024 * 1024);
        assertThat(get("/too-large"))
                .isInstanceOfSatisfying(
                        BackendResult.Misconfigured.class,
                        refused -> assertThat(refused.reason())
                                .startsWith("Integration response of reported length ")
                                .endsWith("is larger than allowed maximum of 10485760 bytes."));
    }

    @Test
    void aConnectionThatBreaksIsTheNetworksFault() {
        assertThat(get("/break")).isInstanceOf(BackendResult.Unreachable.class);
    }

    @Test
    void aServerThatSpeaksNoTlsIsTheNetworksFault() {
        assertThat(call("GET", "https://127.0.0.1:" + port + "/", "", Headers.NONE, "")
                        .join())
                .isInstanceOf(BackendResult.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://no-such-host.invalid/",
                "http://bad host/",
                "gopher://127.0.0.1/",
                "no address",
                ""
            })
    void anAddressWhereNobodyIsIsTheApisFault(String uri) {
        assertThat(call("GET", uri, "", Headers.NONE, "").join())
                .isEqualTo(new BackendResult.Misconfigured("Invalid endpoint address"));
    }

    @Test
    void whoGivesUpClosesTheConnection() {
        var results = new CompletableFuture<BackendResult>();
        Runnable giveUp = servers.call(
                request("GET", "http://127.0.0.1:" + port + "/silent", "", Headers.NONE, ""), false, results::complete);
        arrived.join();
        giveUp.run();

        brokenOff.join();
        assertThat(results).isNotDone();
    }
}
