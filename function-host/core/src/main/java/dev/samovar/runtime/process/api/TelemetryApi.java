package dev.samovar.runtime.process.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.runtime.process.http.Exchange;
import dev.samovar.runtime.process.http.HttpRequest;
import dev.samovar.runtime.process.http.HttpResponse;
import dev.samovar.time.Scheduler;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * AWS's Telemetry API for one environment: extensions subscribe to what happens in it, and get it at an HTTP address of
 * their own. Used from tasks of the scheduler.
 */
public final class TelemetryApi {

    public static final String PATH = "/2022-07-01/telemetry";

    private static final Set<String> TYPES = Set.of(TelemetrySubscription.PLATFORM, "function", "extension");
    private static final String IDENTIFIER = "lambda-extension-identifier";
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int SUBSCRIPTIONS_MAX = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Scheduler scheduler;
    private final Telegraph telegraph;
    private final Function<String, Optional<String>> names;
    private final Subscribers subscribers;
    private final List<TelemetrySubscription> subscriptions = new ArrayList<>();

    /**
     * Makes the API of an environment that nobody has subscribed to.
     *
     * @param names of extensions, by their identifiers
     * @param subscribers is told of them
     */
    public TelemetryApi(
            Scheduler scheduler,
            Telegraph telegraph,
            Function<String, Optional<String>> names,
            Subscribers subscribers) {
        this.scheduler = scheduler;
        this.telegraph = telegraph;
        this.names = names;
        this.subscribers = subscribers;
    }

    /** Sends batches of records. */
    @FunctionalInterface
    public interface Telegraph {

        /** Sends a JSON array, and does not wait: what comes back ends when it has arrived, and can be cancelled. */
        CompletableFuture<?> send(URI address, String batch);
    }

    /** Takes note of extensions that subscribe. */
    @FunctionalInterface
    public interface Subscribers {
        void subscribed(String extension, List<String> types);
    }

    /** Whether anybody wants to know anything. */
    public boolean isHeard() {
        return !subscriptions.isEmpty();
    }

    /** Tells of a line of the function's log. */
    public void functionWrote(String line) {
        if (isHeard()) {
            tell("function", record(scheduler.instant(), "function").put("record", line));
        }
    }

    /** Tells that an invocation begins. */
    public void started(String requestId) {
        if (isHeard()) {
            platform("start", JsonNodeFactory.instance.objectNode().put("requestId", requestId));
        }
    }

    /** Tells that the runtime has answered, with {@code success} or {@code error}. */
    public void done(String requestId, String status) {
        if (isHeard()) {
            platform(
                    "runtimeDone",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("requestId", requestId)
                            .put("status", status));
        }
    }

    private void platform(String event, ObjectNode what) {
        tell(TelemetrySubscription.PLATFORM, record(scheduler.instant(), "platform." + event, what));
    }

    static ObjectNode record(Instant time, String type, ObjectNode what) {
        ObjectNode record = record(time, type);
        record.set("record", what);
        return record;
    }

    private static ObjectNode record(Instant time, String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("time", time.toString())
                .put("type", type);
    }

    private void tell(String type, ObjectNode record) {
        for (TelemetrySubscription subscription : subscriptions) {
            subscription.take(type, record);
        }
    }

    /** Sends what is left. */
    public void flush() {
        subscriptions.forEach(TelemetrySubscription::flush);
    }

    /** Sends nothing any more. */
    public void close() {
        subscriptions.forEach(TelemetrySubscription::close);
    }

    /** Answers a request for {@link #PATH}. */
    public void handle(Exchange exchange) {
        HttpRequest request = exchange.request();
        Optional<String> identifier = request.header(IDENTIFIER);
        Optional<String> name = identifier.flatMap(names);
        if (name.isEmpty()) {
            exchange.respond(ApiErrors.error(
                    FORBIDDEN, "Extension.UnknownExtensionIdentifier", "Unknown extension " + identifier.orElse("")));
            return;
        }
        if (!request.method().equals("PUT")) {
            exchange.respond(ApiErrors.NOT_FOUND);
            return;
        }
        try {
            subscribe(name.get(), exchange, JSON.readTree(request.body()));
        } catch (IOException notJson) {
            refuse(exchange, "the request is not JSON");
        }
    }

    private void subscribe(String name, Exchange exchange, JsonNode request) {
        Set<String> types = new LinkedHashSet<>();
        request.path("types").forEach(type -> types.add(type.asText()));
        JsonNode destination = request.path("destination");
        URI address = address(destination.path("URI").asText(""));
        if (types.isEmpty() || !TYPES.containsAll(types)) {
            refuse(exchange, "types must be some of " + TYPES);
        } else if (!destination.path("protocol").asText("").equals("HTTP")
                || !"http".equals(address.getScheme())
                || address.getHost() == null) {
            refuse(exchange, "destination must be an address of HTTP");
        } else if (subscriptions.size() >= SUBSCRIPTIONS_MAX) {
            refuse(exchange, "there are " + SUBSCRIPTIONS_MAX + " subscriptions already");
        } else {
            subscriptions.add(new TelemetrySubscription(
                    types, Buffering.of(request.path("buffering")), address, scheduler, telegraph));
            exchange.respond(HttpResponse.of(200, "\"OK\""));
            subscribers.subscribed(name, List.copyOf(types));
            ObjectNode subscription =
                    JsonNodeFactory.instance.objectNode().put("name", name).put("state", "Subscribed");
            types.forEach(subscription.putArray("types")::add);
            platform("telemetrySubscription", subscription);
        }
    }

    /* The name that a sandbox has for itself on AWS is nobody's name here. */
    private static URI address(String text) {
        try {
            return URI.create(text.replaceFirst("//sandbox(\\.localdomain)?(?=[:/]|$)", "//127.0.0.1"));
        } catch (IllegalArgumentException none) {
            return URI.create("");
        }
    }

    private static void refuse(Exchange exchange, String message) {
        exchange.respond(ApiErrors.error(BAD_REQUEST, "ValidationError", message));
    }
}
