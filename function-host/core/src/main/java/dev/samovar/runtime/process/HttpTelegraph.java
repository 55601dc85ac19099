package dev.samovar.runtime.process;

import dev.samovar.runtime.process.api.TelemetryApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Posts batches of telemetry to extensions. Thread-safe. */
final class HttpTelegraph implements TelemetryApi.Telegraph, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Extensions that do not listen must not make the host hoard: what comes beyond these is forgotten. */
    private static final int UNDERWAY_MAX = 256;

    private final Semaphore permits = new Semaphore(UNDERWAY_MAX);
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

    @Override
    public void send(URI address, String batch) {
        if (permits.tryAcquire()) {
            var request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(batch))
                    .build();
            var unused = client().sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .whenComplete((_, _) -> permits.release());
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
