package dev.samovar.http.invocation;

import dev.samovar.invocation.InvocationResult.Executed;
import dev.samovar.protocol.Json;
import dev.samovar.protocol.PacedBody;
import dev.samovar.protocol.Pieces;
import dev.samovar.protocol.RequestIds;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Invokes a function and answers with a stream of events.
 *
 * <p>The managed Java runtimes hand over a response when the handler has returned, so that is when it is streamed.
 */
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
                        route,
                        "InvokeWithResponseStream",
                        InvocationRequest::readStreamed,
                        InvokeWithResponseStream::answer));
    }

    private static void answer(InvocationOutcome outcome, HttpServerResponse response) {
        if (outcome instanceof InvocationOutcome.Ended ended && ended.result() instanceof Executed executed) {
            response.putHeader(RequestIds.HEADER, outcome.requestId().toString())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/vnd.amazon.eventstream")
                    .putHeader("X-Amz-Executed-Version", executed.report().executedVersion());
            new PacedBody(response, events(executed)).write();
        } else {
            InvocationAnswer.write(outcome, response);
        }
    }

    /* The chunks of the response, if there is one, and what became of it. */
    private static Iterator<Buffer> events(Executed executed) {
        Optional<String> logResult =
                InvocationAnswer.logResult(executed.report().logTail());
        if (executed.isError()) {
            var failed = new Complete(
                    Optional.of("Unhandled"), Optional.of(executed.payload().text()), logResult);
            return List.of(complete(failed)).iterator();
        }
        Stream<Buffer> chunks =
                Pieces.of(executed.payload().bytes()).map(piece -> EventStream.bytes("PayloadChunk", piece));
        Complete succeeded = new Complete(Optional.empty(), Optional.empty(), logResult);
        return Stream.concat(chunks, Stream.of(complete(succeeded))).iterator();
    }

    private static Buffer complete(Complete complete) {
        return EventStream.json("InvokeComplete", Json.PASCAL_CASE.write(complete));
    }
}
