package dev.samovar.http.invocation;

import dev.samovar.function.Violations;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.ResponseMode;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Json;
import dev.samovar.protocol.RequestError;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of a function.
 *
 * @param caller who asks
 * @param functionName the function as the caller addresses it
 * @param qualifier the qualifier beside the name; empty if there is none
 * @param type whether to wait for the function, or not to run it at all
 * @param event what the function gets
 * @param clientContext JSON beside the event
 * @param traceId the X-Ray trace header
 * @param logTail whether the answer shows the end of the log
 * @param responseMode how the caller takes the response
 */
record InvocationRequest(
        Caller caller,
        String functionName,
        String qualifier,
        Type type,
        Payload event,
        Optional<String> clientContext,
        Optional<String> traceId,
        boolean logTail,
        ResponseMode responseMode) {

    static final int SYNCHRONOUS_BYTES_MAX = 6_291_456;
    static final int ASYNCHRONOUS_BYTES_MAX = 1_048_576;

    private static final int CLIENT_CONTEXT_LENGTH_MAX = 3583;

    /** How a function is invoked. */
    enum Type {
        REQUEST_RESPONSE,
        EVENT,
        DRY_RUN;

        private static final List<String> NAMES = List.of("Event", "RequestResponse", "DryRun");
        private static final List<String> STREAMED_NAMES = List.of("RequestResponse", "DryRun");

        private static Type of(HttpServerRequest http, List<String> names) {
            @Nullable String header = http.getHeader("X-Amz-Invocation-Type");
            if (header != null) {
                new Violations().oneOf("invocationType", header, names).check();
            }
            return switch (header) {
                case null -> REQUEST_RESPONSE;
                case "RequestResponse" -> REQUEST_RESPONSE;
                case "Event" -> EVENT;
                case "DryRun" -> DRY_RUN;
                default -> throw new IllegalStateException("accepted and unknown: " + header);
            };
        }
    }

    /** Reads a request as {@code Invoke} has it. */
    static InvocationRequest read(String functionName, HttpServerRequest http, byte[] body) {
        Type type = Type.of(http, Type.NAMES);
        return of(functionName, http.getParam("Qualifier"), http.headers(), body, type, ResponseMode.BUFFERED);
    }

    /** Reads a request as {@code InvokeWithResponseStream} has it. */
    static InvocationRequest readStreamed(String functionName, HttpServerRequest http, byte[] body) {
        Type type = Type.of(http, Type.STREAMED_NAMES);
        return of(functionName, http.getParam("Qualifier"), http.headers(), body, type, ResponseMode.STREAMED);
    }

    /** Reads an event that nobody waits for, whatever the headers say. */
    static InvocationRequest event(String functionName, MultiMap headers, byte[] body) {
        return of(functionName, null, headers, body, Type.EVENT, ResponseMode.BUFFERED);
    }

    /* Refuses what AWS refuses before it looks for the function. */
    private static InvocationRequest of(
            String functionName,
            @Nullable String qualifier,
            MultiMap headers,
            byte[] body,
            Type type,
            ResponseMode responseMode) {
        if (type == Type.EVENT && body.length > ASYNCHRONOUS_BYTES_MAX) {
            throw new RequestError.EventTooLarge(body.length, ASYNCHRONOUS_BYTES_MAX).exception();
        }
        if (body.length > 0) {
            Json.checkEvent(body);
        }
        @Nullable String authorization = headers.get("Authorization");
        return new InvocationRequest(
                authorization == null ? Caller.ANONYMOUS : Caller.valueOf(authorization),
                functionName,
                qualifier == null ? "" : qualifier,
                type,
                body.length == 0 ? Payload.EMPTY_OBJECT : Payload.of(body),
                type == Type.REQUEST_RESPONSE ? clientContext(headers.get("X-Amz-Client-Context")) : Optional.empty(),
                Optional.ofNullable(headers.get("X-Amzn-Trace-Id")),
                logTail(headers.get("X-Amz-Log-Type")) && type == Type.REQUEST_RESPONSE,
                responseMode);
    }

    private static boolean logTail(@Nullable String header) {
        if (header != null) {
            new Violations().oneOf("logType", header, List.of("None", "Tail")).check();
        }
        return "Tail".equals(header);
    }

    private static Optional<String> clientContext(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.length() > CLIENT_CONTEXT_LENGTH_MAX) {
            throw new RequestError.InvalidParameter("Client context must be at most " + CLIENT_CONTEXT_LENGTH_MAX
                            + " bytes of base64-encoded data.")
                    .exception();
        }
        try {
            byte[] json = Base64.getDecoder().decode(header);
            Json.checkEvent(json);
            return Optional.of(new String(json, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            throw new RequestError.InvalidParameter("Client context must be a valid Base64-encoded JSON object.")
                    .exception();
        }
    }
}
