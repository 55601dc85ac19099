package dev.samovar.http.invocation;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Invokes a function.
 *
 * <p>A route of its own beside the REST resources, since this is what clients do all day.
 */
@Singleton
final class Invoke {
    private final InvocationRoute invocations;

    Invoke(InvocationRoute invocations) {
        this.invocations = invocations;
    }

    void install(@Observes Router router) {
        router.post("/2015-03-31/functions/:FunctionName/invocations")
                .handler(route ->
                        invocations.serve(route, "InvokeFunction", InvocationRequest::read, InvocationAnswer::write));
    }
}
