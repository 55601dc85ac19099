package dev.samovar.http.invocation;

import dev.samovar.invocation.InvocationResult.Executed;
import dev.samovar.invocation.InvocationResult.Throttled;
import dev.samovar.protocol.AwsError;
import dev.samovar.protocol.AwsErrors;
import dev.samovar.protocol.RequestError;
import dev.samovar.protocol.RequestException;
import dev.samovar.protocol.RequestIds;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Writes the outcome of an invocation. */
final class InvocationAnswer {
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestIds.HEADER);
    private static final CharSequence EXECUTED_VERSION = HttpHeaders.createOptimized("X-Amz-Executed-Version");
    private static final CharSequence FUNCTION_ERROR = HttpHeaders.createOptimized("X-Amz-Function-Error");
    private static final CharSequence LOG_RESULT = HttpHeaders.createOptimized("X-Amz-Log-Result");
    private static final CharSequence UNHANDLED = HttpHeaders.createOptimized("Unhandled");

    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    private InvocationAnswer() {}

    static void write(InvocationOutcome outcome, HttpServerResponse response) {
        response.putHeader(REQUEST_ID, outcome.requestId().toString());
        switch (outcome) {
            case InvocationOutcome.Ended ended -> {
                switch (ended.result()) {
                    case Executed executed -> write(executed, response);
                    case Throttled throttled ->
                        refuse(new RequestError.Throttled(throttled.reason()).exception(), response);
                }
            }
            case InvocationOutcome.Accepted _ ->
                response.setStatusCode(ACCEPTED).end();
            case InvocationOutcome.Permitted _ ->
                response.setStatusCode(NO_CONTENT).end();
            case InvocationOutcome.Refused refused -> refuse(refused.reason(), response);
        }
    }

    private static void write(Executed executed, HttpServerResponse response) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        response.putHeader(EXECUTED_VERSION, executed.report().executedVersion());
        if (executed.isError()) {
            response.putHeader(FUNCTION_ERROR, UNHANDLED);
        }
        logResult(executed.report().logTail()).ifPresent(tail -> response.putHeader(LOG_RESULT, tail));
        response.end(Buffer.buffer(executed.payload().bytes()));
    }

    /** The end of a log as a header carries it, if the caller asked for it. */
    static Optional<String> logResult(String tail) {
        return tail.isEmpty()
                ? Optional.empty()
                : Optional.of(Base64.getEncoder().encodeToString(tail.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refuse(Throwable reason, HttpServerResponse response) {
        AwsError error = AwsErrors.of(reason);
        response.setStatusCode(error.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                .putHeader(AwsError.TYPE_HEADER, error.type());
        if (reason instanceof RequestException refused && refused.error() instanceof RequestError.Throttled) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "0");
        }
        response.end(Buffer.buffer(error.lambdaBody()));
    }
}
