package dev.samovar.http.invocation;

import dev.samovar.http.RequestIds;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Invokes a function: {@code POST /2015-03-31/functions/{FunctionName}/invocations}.
 *
 * <p>A route of its own beside the REST resources, since this is what clients do all day.
 */
@Singleton
final class Invoke {
    private static final String OPERATION = "InvokeFunction";

    private final Invocations invocations;
    private final RequestIds requestIds;

    Invoke(Invocations invocations, RequestIds requestIds) {
        this.invocations = invocations;
        this.requestIds = requestIds;
    }

    void install(@Observes Router router) {
        router.post("/2015-03-31/functions/:FunctionName/invocations").handler(this::invoke);
    }

    private void invoke(RoutingContext route) {
        HttpServerRequest http = route.request();
        new BoundedBody(http, InvocationRequest.SYNCHRONOUS_BYTES_MAX, OPERATION)
                .read(body -> invoke(route, body), tooLarge -> refuse(tooLarge, http.response()));
    }

    private void invoke(RoutingContext route, byte[] body) {
        HttpServerRequest http = route.request();
        HttpServerResponse response = http.response();
        Context loop = Vertx.currentContext();
        try {
            InvocationRequest request = InvocationRequest.of(
                    route.pathParam("FunctionName"), http.getParam("Qualifier"), http.headers(), body);
            /* Answers are written on the connection's own thread, so that the scheduler's is not held up. */
            invocations.invoke(request, outcome -> loop.runOnContext(_ -> InvocationAnswer.write(outcome, response)));
        } catch (RuntimeException refused) {
            refuse(refused, response);
        }
    }

    private void refuse(Throwable reason, HttpServerResponse response) {
        InvocationAnswer.refuse(requestIds.next(), reason, response);
    }
}
