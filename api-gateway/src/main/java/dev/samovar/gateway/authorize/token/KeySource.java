package dev.samovar.gateway.authorize.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Gets keys from where issuers publish them, or from where the user says. A user pool that lives in no cloud is given
 * as an address, as a file, or as the key set itself.
 */
public final class KeySource implements Function<String, CompletableFuture<KeySet>> {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int BYTES_MAX = 1024 * 1024;
    private static final int OK = 200;

    private final Map<String, String> instead;
    private final Supplier<HttpClient> http;
    private final Executor blocking;

    /**
     * A source of keys.
     *
     * @param instead by issuer: the URL or the path of its key set, or the key set, which begins with a brace
     * @param http asked for when keys are first needed: setting up TLS takes a while
     * @param blocking runs what reads files
     */
    public KeySource(Map<String, String> instead, Supplier<HttpClient> http, Executor blocking) {
        this.instead = Map.copyOf(instead);
        this.http = http;
        this.blocking = blocking;
    }

    @Override
    public CompletableFuture<KeySet> apply(String issuer) {
        try {
            String given = instead.get(issuer);
            CompletableFuture<String> json = given == null ? published(issuer) : given(given);
            return json.thenApply(KeySet::parse);
        } catch (IllegalArgumentException malformed) {
            return CompletableFuture.failedFuture(new KeysUnavailable("not an address: " + malformed.getMessage()));
        }
    }

    private CompletableFuture<String> given(String text) {
        if (text.startsWith("{")) {
            return CompletableFuture.completedFuture(text);
        }
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return get(text);
        }
        Path file = text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text);
        return CompletableFuture.supplyAsync(() -> read(file), blocking);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new KeysUnavailable("cannot read " + file + ": " + unreadable);
        }
    }

    /* User pools have their keys in one place; others say in their configuration where. */
    private CompletableFuture<String> published(String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        if (base.startsWith("https://cognito-idp.")) {
            return get(base + "/.well-known/jwks.json");
        }
        return get(base + "/.well-known/openid-configuration")
                .thenCompose(configuration -> get(keysUri(configuration).orElse(base + "/.well-known/jwks.json")));
    }

    private static Optional<String> keysUri(String configuration) {
        try {
            /* Made anew for each answer of an issuer, which are few: setting it up takes a while when a server starts. */
            return Optional.ofNullable(
                    new ObjectMapper().readTree(configuration).path("jwks_uri").textValue());
        } catch (JsonProcessingException malformed) {
            throw new KeysUnavailable("not a configuration: " + malformed.getOriginalMessage());
        }
    }

    private CompletableFuture<String> get(String url) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build();
        return http.get()
                .sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), BYTES_MAX))
                .thenApply(response -> {
                    if (response.statusCode() != OK) {
                        throw new KeysUnavailable(url + " answered " + response.statusCode());
                    }
                    return response.body();
                });
    }
}
