package dev.samovar.runtime.process.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.ExtensionStatus;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.process.http.Exchange;
import dev.samovar.runtime.process.http.HttpRequest;
import dev.samovar.runtime.process.http.HttpResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** AWS's Extensions API for one environment. Used from tasks of the scheduler. */
public final class ExtensionsApi {

    public static final String PREFIX = "/2020-01-01/extension/";
    /** Of one environment. */
    public static final int EXTENSIONS_MAX = 10;

    private static final String INVOKE = "INVOKE";
    private static final String SHUTDOWN = "SHUTDOWN";
    private static final Set<String> KINDS = Set.of(INVOKE, SHUTDOWN);
    private static final String NAME = "lambda-extension-name";
    private static final String IDENTIFIER = "lambda-extension-identifier";
    private static final String ERROR_TYPE = "lambda-extension-function-error-type";
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int FORBIDDEN = 403;
    private static final int BAD_REQUEST = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final long environmentId;
    private final FunctionVersion function;
    private final ExtensionsListener listener;
    private final Map<String, Extension> registered = new LinkedHashMap<>();
    private Set<String> external = Set.of();
    private boolean closed;

    /**
     * Makes the API of an environment without extensions so far.
     *
     * @param environmentId what the identifiers of its extensions are made of
     */
    public ExtensionsApi(long environmentId, FunctionVersion function, ExtensionsListener listener) {
        this.environmentId = environmentId;
        this.function = function;
        this.listener = listener;
    }

    /** Waits for programs of these names, which are about to start, to register. */
    public void expect(Set<String> names) {
        external = names;
    }

    /** Whether all that were started have registered, and all that have registered ask for their next event. */
    public boolean areAtRest() {
        return registered.values().stream().allMatch(Extension::isAtRest) && haveAllRegistered();
    }

    /** Whether all that were started have registered. */
    public boolean haveAllRegistered() {
        return external.stream().allMatch(this::isRegisteredAs);
    }

    private boolean isRegisteredAs(String name) {
        return registered.values().stream()
                .anyMatch(extension -> extension.name().equals(name));
    }

    /** How far each has come. */
    public List<ExtensionStatus> statuses() {
        Stream<ExtensionStatus> silent = external.stream()
                .filter(name -> !isRegisteredAs(name))
                .map(name -> new ExtensionStatus(name, "Started", List.of(), Optional.empty()));
        return Stream.concat(registered.values().stream().map(Extension::status), silent)
                .toList();
    }

    /** Lets nobody register any more. */
    public void closeRegistration() {
        closed = true;
    }

    /** Takes note that a program has ended: nobody waits for it any more. */
    public void ended(String name) {
        registered.values().removeIf(extension -> extension.name().equals(name));
        external = external.stream().filter(other -> !other.equals(name)).collect(Collectors.toUnmodifiableSet());
    }

    /** Tells of an invocation. */
    public void invoke(RuntimeRequest request) {
        if (registered.isEmpty()) {
            return;
        }
        var event = JsonNodeFactory.instance
                .objectNode()
                .put("eventType", INVOKE)
                .put("deadlineMs", request.deadline().toEpochMilli())
                .put("requestId", request.requestId().toString())
                .put("invokedFunctionArn", request.invokedFunctionArn().toString());
        event.putObject("tracing")
                .put("type", "X-Amzn-Trace-Id")
                .put("value", request.traceId().orElse(""));
        tell(INVOKE, event.toString());
    }

    /** The name of the extension that has this identifier. */
    public Optional<String> name(String identifier) {
        return Optional.ofNullable(registered.get(identifier)).map(Extension::name);
    }

    /** Whether anybody wants to know of the end. */
    public boolean wantShutdown() {
        return registered.values().stream().anyMatch(extension -> extension.wants(SHUTDOWN));
    }

    /** Whether all that wanted to know of the end are done with it. */
    public boolean haveHeardOfShutdown() {
        return registered.values().stream()
                .filter(extension -> extension.wants(SHUTDOWN))
                .allMatch(Extension::isAtRest);
    }

    /**
     * Tells of the end.
     *
     * @param reason {@code spindown}, {@code timeout} or {@code failure}
     * @param deadline when all that is left is killed
     */
    public void shutdown(String reason, Instant deadline) {
        tell(
                SHUTDOWN,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("eventType", SHUTDOWN)
                        .put("shutdownReason", reason)
                        .put("deadlineMs", deadline.toEpochMilli())
                        .toString());
    }

    private void tell(String kind, String event) {
        for (Extension extension : registered.values()) {
            if (extension.wants(kind)) {
                extension.tell(event);
            }
        }
    }

    /** Answers a request whose path begins with {@link #PREFIX}. */
    public void handle(Exchange exchange) {
        HttpRequest request = exchange.request();
        switch (request.method() + " " + request.path().substring(PREFIX.length())) {
            case "POST register" -> register(exchange);
            case "GET event/next" -> next(exchange);
            case "POST init/error" -> error(exchange, "InitError");
            case "POST exit/error" -> error(exchange, "ExitError");
            default -> exchange.respond(ApiErrors.NOT_FOUND);
        }
    }

    private void register(Exchange exchange) {
        String name = exchange.request().header(NAME).orElse("");
        if (name.isEmpty()) {
            refuse(exchange, "Extension.InvalidExtensionName", "Empty extension name");
            return;
        }
        if (closed) {
            refuse(exchange, "Extension.RegistrationClosed", "Extension registration closed already");
            return;
        }
        if (registered.size() >= EXTENSIONS_MAX) {
            refuse(exchange, "Extension.TooManyExtensions", "Too many extensions: at most " + EXTENSIONS_MAX);
            return;
        }
        if (isRegisteredAs(name)) {
            refuse(exchange, "Extension.InvalidExtensionState", "Extension " + name + " is registered already");
            return;
        }
        try {
            Set<String> kinds = kinds(exchange.request());
            boolean internal = !external.contains(name);
            if (!KINDS.containsAll(kinds) || (internal && kinds.contains(SHUTDOWN))) {
                refuse(
                        exchange,
                        "Extension.InvalidEventType",
                        (internal ? "internal" : "external") + " extension " + name + " cannot register for " + kinds);
                return;
            }
            accept(exchange, name, kinds);
        } catch (IOException notJson) {
            exchange.respond(ApiErrors.error(BAD_REQUEST, "InvalidRequestFormat", "The request is not JSON"));
        }
    }

    private void accept(Exchange exchange, String name, Set<String> kinds) {
        String identifier = new UUID(environmentId, registered.size() + 1L).toString();
        registered.put(identifier, new Extension(name, identifier, kinds));
        byte[] body = JsonNodeFactory.instance
                .objectNode()
                .put("functionName", function.function().name())
                .put("functionVersion", function.version())
                .put("handler", function.configuration().handler())
                .put("accountId", function.function().home().account())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        exchange.respond(new HttpResponse(200, Map.of("Lambda-Extension-Identifier", identifier), body));
        listener.extensionRegistered();
    }

    private static Set<String> kinds(HttpRequest request) throws IOException {
        Set<String> kinds = new LinkedHashSet<>();
        for (JsonNode kind : JSON.readTree(request.body()).path("events")) {
            kinds.add(kind.asText());
        }
        return kinds;
    }

    private void next(Exchange exchange) {
        Extension extension = caller(exchange);
        if (extension != null) {
            extension.ask(exchange);
            listener.extensionPolled();
        }
    }

    private void error(Exchange exchange, String kind) {
        Extension extension = caller(exchange);
        if (extension == null) {
            return;
        }
        Optional<String> type = exchange.request().header(ERROR_TYPE);
        if (type.isEmpty()) {
            refuse(exchange, "Extension.MissingHeader", "Lambda-Extension-Function-Error-Type is missing");
            return;
        }
        exchange.respond(ApiErrors.ACCEPTED);
        extension.failed(kind, type.get());
        listener.extensionFailed("Extension." + kind, "extension " + extension.name() + ": " + type.get());
    }

    /** Who asks; null if that is unknown, which has been said then. */
    private @Nullable Extension caller(Exchange exchange) {
        String identifier = exchange.request().header(IDENTIFIER).orElse("");
        if (identifier.isEmpty()) {
            refuse(exchange, "Extension.MissingExtensionIdentifier", "Missing Lambda-Extension-Identifier header");
            return null;
        }
        if (!UUID_FORM.matcher(identifier).matches()) {
            refuse(exchange, "Extension.InvalidExtensionIdentifier", "Invalid Lambda-Extension-Identifier");
            return null;
        }
        Extension extension = registered.get(identifier);
        if (extension == null) {
            refuse(exchange, "Extension.UnknownExtensionIdentifier", "Unknown extension " + identifier);
        }
        return extension;
    }

    private static void refuse(Exchange exchange, String type, String message) {
        exchange.respond(ApiErrors.error(FORBIDDEN, type, message));
    }
}
