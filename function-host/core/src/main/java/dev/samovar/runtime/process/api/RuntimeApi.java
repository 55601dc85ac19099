package dev.samovar.runtime.process.api;

import dev.samovar.invocation.Payload;
import dev.samovar.invocation.ResponseMode;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.process.http.Exchange;
import dev.samovar.runtime.process.http.HttpRequest;
import dev.samovar.runtime.process.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** AWS's Runtime API for one runtime, from its start to its end. Used from tasks of the scheduler. */
public final class RuntimeApi {

    public static final String PREFIX = "/2018-06-01/runtime/";

    private static final String INVOCATION = "invocation/";
    private static final String MODE = "lambda-runtime-function-response-mode";
    private static final String ERROR_TYPE = "lambda-runtime-function-error-type";
    private static final String ERROR_BODY = "lambda-runtime-function-error-body";
    private static final String STREAMING = "streaming";

    private final long environmentId;
    private final RuntimeListener listener;
    private State state = State.STARTING;
    private long invocations;
    private String invocationId = "";
    private @Nullable RuntimeRequest current;
    private boolean delivered;
    private @Nullable Exchange poll;

    /** Where a runtime stands, in AWS's words. */
    private enum State {
        STARTING("Started"),
        AWAITING_RESTORE("RuntimeRestoreReady"),
        RESTORING("Restoring"),
        FAILED("InitError"),
        READY("Ready"),
        RUNNING("Running"),
        ANSWERED("InvocationResponse");

        private final String label;

        State(String label) {
            this.label = label;
        }
    }

    /**
     * Makes the API of a runtime that is about to start.
     *
     * @param environmentId what the names of its invocations are made of
     */
    public RuntimeApi(long environmentId, RuntimeListener listener) {
        this.environmentId = environmentId;
        this.listener = listener;
    }

    /** How large a body may be: a streamed response is larger than another. */
    public static int bodyBytesMax(Map<String, String> headers) {
        return STREAMING.equalsIgnoreCase(headers.getOrDefault(MODE, ""))
                ? ResponseMode.STREAMED.bytesMax()
                : ResponseMode.BUFFERED.bytesMax();
    }

    /** Whether the runtime has asked for an event and got none yet. */
    public boolean isPolling() {
        return poll != null && poll.isOpen();
    }

    /** Gives the runtime an event, as soon as it asks for one. */
    public void invoke(RuntimeRequest request) {
        current = request;
        delivered = false;
        invocations++;
        invocationId = new UUID(environmentId, invocations).toString();
        deliver();
    }

    /** Lets a runtime that waits for it run the hooks after a restore; false if it knows of none, and waits for events. */
    public boolean restore() {
        Exchange waiting = poll;
        if (state != State.AWAITING_RESTORE || waiting == null) {
            return false;
        }
        poll = null;
        state = State.RESTORING;
        waiting.respond(HttpResponse.of(200, ""));
        return true;
    }

    private void deliver() {
        Exchange waiting = poll;
        RuntimeRequest request = current;
        if (waiting != null && request != null && !delivered && waiting.isOpen()) {
            poll = null;
            delivered = true;
            state = State.RUNNING;
            waiting.respond(
                    new HttpResponse(200, headers(request), request.payload().bytes()));
        }
    }

    private Map<String, String> headers(RuntimeRequest request) {
        Map<String, String> headers = LinkedHashMap.newLinkedHashMap(6);
        headers.put("Lambda-Runtime-Aws-Request-Id", request.requestId().toString());
        headers.put("Lambda-Runtime-Invocation-Id", invocationId);
        headers.put(
                "Lambda-Runtime-Deadline-Ms", Long.toString(request.deadline().toEpochMilli()));
        headers.put(
                "Lambda-Runtime-Invoked-Function-Arn",
                request.invokedFunctionArn().toString());
        request.traceId().ifPresent(trace -> headers.put("Lambda-Runtime-Trace-Id", trace));
        request.clientContext().ifPresent(context -> headers.put("Lambda-Runtime-Client-Context", context));
        return headers;
    }

    /** Answers a request that is no part of any API. */
    public static void refuse(Exchange exchange) {
        exchange.respond(ApiErrors.NOT_FOUND);
    }

    /** Answers a request whose path begins with {@link #PREFIX}. */
    public void handle(Exchange exchange) {
        HttpRequest request = exchange.request();
        String call = request.method() + " " + request.path().substring(PREFIX.length());
        switch (call) {
            case "GET invocation/next" -> next(exchange);
            case "GET restore/next" -> restoreNext(exchange);
            case "POST init/error" -> startError(exchange, State.STARTING);
            case "POST restore/error" -> startError(exchange, State.RESTORING);
            default -> {
                String[] parts = request.path().substring(PREFIX.length()).split("/", -1);
                boolean invocation = parts.length == 3
                        && request.path().startsWith(INVOCATION, PREFIX.length())
                        && request.method().equals("POST");
                if (invocation && parts[2].equals("response")) {
                    response(exchange, parts[1]);
                } else if (invocation && parts[2].equals("error")) {
                    error(exchange, parts[1]);
                } else {
                    exchange.respond(ApiErrors.NOT_FOUND);
                }
            }
        }
    }

    private void next(Exchange exchange) {
        switch (state) {
            case FAILED, AWAITING_RESTORE -> exchange.respond(ApiErrors.invalidTransition(state.label, "Ready"));
            case RUNNING -> {
                exchange.respond(ApiErrors.invalidTransition(state.label, "Ready"));
                answered();
                listener.brokeRules(
                        "Runtime.Unknown", "Runtime asked for the next event before it answered the one it had");
            }
            case STARTING, RESTORING, READY, ANSWERED -> {
                poll = exchange;
                state = State.READY;
                listener.polled();
                deliver();
            }
        }
    }

    private void restoreNext(Exchange exchange) {
        if (state == State.STARTING) {
            poll = exchange;
            state = State.AWAITING_RESTORE;
            listener.awaitsRestore();
        } else {
            exchange.respond(ApiErrors.invalidTransition(state.label, "RuntimeRestoreReady"));
        }
    }

    private void startError(Exchange exchange, State failing) {
        if (state != failing) {
            exchange.respond(ApiErrors.invalidTransition(state.label, "InitError"));
            return;
        }
        HttpRequest request = exchange.request();
        state = State.FAILED;
        exchange.respond(ApiErrors.ACCEPTED);
        listener.failedToStart(ErrorType.of(request.header(ERROR_TYPE), "Runtime.Unknown"), Payload.of(request.body()));
    }

    private void response(Exchange exchange, String requestId) {
        HttpRequest request = exchange.request();
        String mode = request.header(MODE).orElse("");
        if (refuses(exchange, requestId)) {
            return;
        }
        if (!mode.isEmpty() && !mode.equalsIgnoreCase(STREAMING)) {
            exchange.respond(ApiErrors.INVALID_RESPONSE_MODE);
            answered();
            listener.brokeRules("Runtime.InvalidResponseModeHeader", "Invalid response mode: " + mode);
        } else if (request.truncated()) {
            exchange.respond(ApiErrors.TRUNCATED);
            answered();
            listener.brokeRules("Runtime.TruncatedResponse", "Runtime broke off in the middle of its response");
        } else if (request.header(ERROR_TYPE).isPresent() && mode.equalsIgnoreCase(STREAMING)) {
            answered();
            exchange.respond(ApiErrors.ACCEPTED);
            listener.failed(
                    ErrorType.of(request.header(ERROR_TYPE), "Function.Unknown"),
                    StreamError.of(request.header(ERROR_BODY), request.header(ERROR_TYPE)));
        } else {
            answered();
            if (request.isTooLarge()) {
                exchange.respond(ApiErrors.tooLarge(request.bodyBytesMax()));
                listener.responseTooLarge(Payload.of(request.body()));
            } else {
                exchange.respond(ApiErrors.ACCEPTED);
                listener.responded(Payload.of(request.body()));
            }
        }
    }

    private void error(Exchange exchange, String requestId) {
        HttpRequest request = exchange.request();
        if (refuses(exchange, requestId)) {
            return;
        }
        answered();
        exchange.respond(request.isTooLarge() ? ApiErrors.tooLarge(request.bodyBytesMax()) : ApiErrors.ACCEPTED);
        listener.failed(ErrorType.of(request.header(ERROR_TYPE), "Function.Unknown"), Payload.of(request.body()));
    }

    private boolean refuses(Exchange exchange, String requestId) {
        RuntimeRequest request = current;
        if (request == null || !request.requestId().toString().equals(requestId)) {
            exchange.respond(ApiErrors.INVALID_REQUEST_ID);
            return true;
        }
        if (state != State.RUNNING) {
            exchange.respond(ApiErrors.invalidTransition(state.label, "InvocationResponse"));
            return true;
        }
        boolean other = exchange.request()
                .header("lambda-runtime-invocation-id")
                .filter(id -> !id.equals(invocationId))
                .isPresent();
        if (other) {
            exchange.respond(ApiErrors.INVALID_INVOCATION_ID);
        }
        return other;
    }

    private void answered() {
        state = State.ANSWERED;
    }
}
