package dev.samovar.gateway.authorize.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySourceTest {
    private static final Issuer ISSUER = new Issuer("k1");

    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
        serve("/keys.json", ISSUER.keySet());
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(0);
    }

    private void serve(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private KeySet keys(Map<String, String> instead, String issuer) {
        return new KeySource(instead, () -> http, Runnable::run).apply(issuer).join();
    }

    @Test
    void keysMayBeGivenAsTextFileOrAddress(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("keys.json"), ISSUER.keySet());
        for (String given :
                new String[] {ISSUER.keySet(), file.toString(), file.toUri().toString(), url + "/keys.json"}) {
            assertThat(keys(Map.of("i", given), "i").key("k1")).as(given).isPresent();
        }
    }

    @Test
    void issuersSayWhereTheirKeysAre() {
        serve("/.well-known/openid-configuration", "{\"jwks_uri\":\"" + url + "/keys.json\"}");
        assertThat(keys(Map.of(), url).key("k1")).isPresent();
        assertThat(keys(Map.of(), url + "/").key("k1")).isPresent();
    }

    @Test
    void whatIsNotThereCannotBeHad() {
        assertThatThrownBy(() -> keys(Map.of("i", url + "/other.json"), "i"))
                .hasCauseInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("answered 404");
        for (String given : new String[] {"/no/such/file", "{}", "http://", "file:x", "http://a b"}) {
            assertThatThrownBy(() -> keys(Map.of("i", given), "i")).as(given).hasCauseInstanceOf(KeysUnavailable.class);
        }
    }
}
