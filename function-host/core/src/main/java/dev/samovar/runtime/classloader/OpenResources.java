package dev.samovar.runtime.classloader;

import java.io.Closeable;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.HttpURLConnection;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** What a function has opened that may hold up a thread until it is closed. Thread-safe. */
final class OpenResources {

    private static final int SWEPT_AT_FIRST = 32;

    private final Map<String, String> variables;
    private List<WeakReference<Object>> resources = new ArrayList<>();
    private int sweptAt = SWEPT_AT_FIRST;

    OpenResources(Map<String, String> variables) {
        this.variables = variables;
    }

    /** Takes note of something that the function made. */
    void opened(@Nullable Object resource) {
        switch (resource) {
            case null -> {}
            case ProcessBuilder process -> {
                process.environment().clear();
                process.environment().putAll(variables);
            }
            default -> remember(resource);
        }
    }

    private synchronized void remember(Object resource) {
        if (resources.size() >= sweptAt) {
            resources.removeIf(reference -> reference.get() == null);
            sweptAt = Math.max(SWEPT_AT_FIRST, 2 * resources.size());
        }
        resources.add(new WeakReference<>(resource));
    }

    /** Closes all, and interrupts the virtual threads. May block. */
    void close() {
        for (Object resource : all()) {
            try {
                close(resource);
            } catch (IOException | RuntimeException | Error failed) {
                /* It may be the function's own class, and fail in any way; the others are to be closed as well. */
            }
        }
    }

    /** How many virtual threads live on. */
    int liveThreads() {
        return (int) all().stream()
                .filter(resource -> resource instanceof Thread thread && thread.isAlive())
                .count();
    }

    private synchronized List<Object> all() {
        return resources.stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void close(Object resource) throws IOException {
        switch (resource) {
            case Thread thread -> thread.interrupt();
            case Process process -> process.destroyForcibly();
            case Timer timer -> timer.cancel();
            case HttpURLConnection connection -> connection.disconnect();
            /* Their close() would wait. */
            case HttpClient client -> client.shutdownNow();
            case ExecutorService executor -> executor.shutdownNow();
            case Closeable closeable -> closeable.close();
            default -> {}
        }
    }
}
