package dev.samovar.runtime.process;

import dev.samovar.runtime.process.api.TelemetryApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Posts batches of telemetry to extensions. */
final class HttpTelegraph implements TelemetryApi.Telegraph {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Extensions that do not listen must not make the host hoard: what comes beyond these is forgotten. */
    private static final int UNDERWAY_MAX = 256;

    private final Semaphore permits = new Semaphore(UNDERWAY_MAX);
    private final HttpClient client;

    HttpTelegraph(Executor executor) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(executor)
                .build();
    }

    @Override
    public void send(URI address, String batch) {
        if (permits.tryAcquire()) {
            var request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(batch))
                    .build();
            var unused = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .whenComplete((_, _) -> permits.release());
        }
    }
}
