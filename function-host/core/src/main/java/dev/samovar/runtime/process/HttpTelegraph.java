package dev.samovar.runtime.process;

import dev.samovar.runtime.process.api.TelemetryApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Posts batches of telemetry to extensions. Thread-safe. */
final class HttpTelegraph implements TelemetryApi.Telegraph, AutoCloseable {

    private static final int BAD_REQUEST = 400;

    private final Executor executor;
    private @Nullable HttpClient client;

    HttpTelegraph(Executor executor) {
        this.executor = executor;
    }

    /* There when somebody subscribes: it reads the trusted certificates first, which is long for the start of a host. */
    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(executor)
                    .build();
            client = made;
        }
        return made;
    }

    /* Without a limit of time: an extension that is frozen answers when it is thawed, and its end ends the request. */
    @Override
    public CompletableFuture<?> send(URI address, String batch) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(batch))
                    .build();
            return client().sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .thenAccept(HttpTelegraph::check);
        } catch (IllegalArgumentException noAddress) {
            return CompletableFuture.failedFuture(noAddress);
        }
    }

    private static void check(HttpResponse<?> response) {
        if (response.statusCode() >= BAD_REQUEST) {
            throw new UncheckedIOException(new IOException("status " + response.statusCode()));
        }
    }

    /** Forgets what is under way. */
    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
