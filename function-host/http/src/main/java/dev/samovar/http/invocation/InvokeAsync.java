package dev.samovar.http.invocation;

import dev.samovar.protocol.RequestIds;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Invokes a function without waiting for it, as clients of 2014 do. */
@Singleton
final class InvokeAsync {
    private static final int ACCEPTED = 202;

    private final InvocationRoute invocations;

    InvokeAsync(InvocationRoute invocations) {
        this.invocations = invocations;
    }

    void install(@Observes Router router) {
        router.post("/2014-11-13/functions/:FunctionName/invoke-async")
                .handler(route -> invocations.serve(
                        route,
                        "InvokeAsync",
                        (name, http, body) -> InvocationRequest.event(name, http.headers(), body),
                        InvokeAsync::answer));
    }

    private static void answer(InvocationOutcome outcome, HttpServerResponse response) {
        if (outcome instanceof InvocationOutcome.Accepted) {
            response.setStatusCode(ACCEPTED)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(RequestIds.HEADER, outcome.requestId().toString())
                    .end("{\"Status\":202}");
        } else {
            InvocationAnswer.write(outcome, response);
        }
    }
}
