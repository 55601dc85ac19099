package dev.samovar.gateway.backend.function;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.message.Headers;
import dev.samovar.invocation.InvocationResult.Executed;
import dev.samovar.invocation.Payload;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Calls functions, and tells what they answered as a response of Lambda tells it. */
public final class FunctionBackend {
    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] NOTHING = {};
    private static final int ACCEPTED = 202;
    private static final Headers DONE = Headers.of("Content-Type", "application/json");
    private static final Headers FAILED = DONE.plus("X-Amz-Function-Error", "Unhandled");

    private final Functions functions;

    public FunctionBackend(Functions functions) {
        this.functions = functions;
    }

    /** Runs a function with an event that is known to be JSON. */
    public void run(FunctionCall call, Consumer<BackendResult> ended) {
        functions.invoke(call, outcome -> ended.accept(result(outcome)));
    }

    /**
     * Does what a mapped request asks of Lambda.
     *
     * @param headers among them {@code X-Amz-Invocation-Type}, if nobody is to wait for the function
     */
    public void ask(FunctionCall call, Headers headers, Consumer<BackendResult> ended) {
        Optional<String> mistake = mistake(call.payload());
        if (mistake.isPresent()) {
            ended.accept(new BackendResult.Rejected(
                    BackendResult.Rejected.Reason.INVALID, "Could not parse request body into json: " + mistake.get()));
        } else if (headers.last("X-Amz-Invocation-Type").filter("Event"::equals).isPresent()) {
            functions.enqueue(call, outcome -> ended.accept(result(outcome)));
        } else {
            run(call, ended);
        }
    }

    private static BackendResult result(FunctionOutcome outcome) {
        return switch (outcome) {
            case FunctionOutcome.Ended(Executed result) ->
                new BackendResult.Responded(
                        200,
                        result.isError() ? FAILED : DONE,
                        result.payload().bytes(),
                        result.isError() ? Optional.of(errorMessage(result.payload())) : Optional.empty());
            case FunctionOutcome.Accepted _ ->
                new BackendResult.Responded(ACCEPTED, Headers.NONE, NOTHING, Optional.empty());
            case FunctionOutcome.Refused(var reason, String message) -> new BackendResult.Rejected(reason, message);
        };
    }

    /* A runtime's error object always is one; a function that writes its own may leave the message out. */
    private static String errorMessage(Payload error) {
        try (JsonParser parser = JSON.createParser(error.bytes())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("errorMessage");
                if (parser.nextToken() == JsonToken.VALUE_STRING && found) {
                    return parser.getText();
                }
                parser.skipChildren();
            }
            return "";
        } catch (IOException notJson) {
            return "";
        }
    }

    private static Optional<String> mistake(Payload event) {
        try (JsonParser parser = JSON.createParser(event.bytes())) {
            if (parser.nextToken() == null) {
                return Optional.of("No content to map due to end-of-input");
            }
            parser.skipChildren();
            return parser.nextToken() == null
                    ? Optional.empty()
                    : Optional.of("Trailing token " + parser.currentToken());
        } catch (IOException notJson) {
            return Optional.of(String.valueOf(notJson.getMessage()));
        }
    }
}
