package dev.samovar.http.invocation;

import dev.samovar.invocation.InvocationResult;
import dev.samovar.protocol.Json;
import dev.samovar.protocol.RequestIds;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Invokes a function and answers with a stream of events: the managed Java runtimes have their result as a whole, so it is one chunk. */
@Singleton
final class InvokeWithResponseStream {
    private final InvocationRoute invocations;

    InvokeWithResponseStream(InvocationRoute invocations) {
        this.invocations = invocations;
    }

    record Complete(Optional<String> errorCode, Optional<String> errorDetails, Optional<String> logResult) {}

    void install(@Observes Router router) {
        router.post("/2021-11-15/functions/:FunctionName/response-streaming-invocations")
                .handler(route -> invocations.serve(
                        route, "InvokeWithResponseStream", InvocationRequest::read, InvokeWithResponseStream::answer));
    }

    private static void answer(InvocationOutcome outcome, HttpServerResponse response) {
        if (outcome instanceof InvocationOutcome.Ended ended
                && ended.result() instanceof InvocationResult.Executed executed) {
            response.putHeader(RequestIds.HEADER, outcome.requestId().toString())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/vnd.amazon.eventstream")
                    .putHeader("X-Amz-Executed-Version", executed.report().executedVersion())
                    .end(Buffer.buffer(events(executed)));
        } else {
            InvocationAnswer.write(outcome, response);
        }
    }

    private static byte[] events(InvocationResult.Executed executed) {
        var stream = new EventStream();
        Optional<String> logResult =
                InvocationAnswer.logResult(executed.report().logTail());
        if (executed.isError()) {
            stream.json(
                    "InvokeComplete",
                    Json.PASCAL_CASE.write(new Complete(
                            Optional.of("Unhandled"),
                            Optional.of(executed.payload().text()),
                            logResult)));
        } else {
            stream.bytes("PayloadChunk", executed.payload().bytes());
            stream.json(
                    "InvokeComplete",
                    Json.PASCAL_CASE.write(new Complete(Optional.empty(), Optional.empty(), logResult)));
        }
        return stream.toByteArray();
    }
}
