package dev.samovar.http.tag;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionRegistry;
import dev.samovar.function.Violations;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes tags from a function. */
@Path("/2017-03-31/tags/{Resource}")
final class UntagResource {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    UntagResource(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> untag(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("Resource") String resource,
            @QueryParam("tagKeys") List<String> keys) {
        FunctionArn function = TaggedResource.parse(caller, resource);
        if (keys.isEmpty()) {
            new Violations().missing("tagKeys").check();
        }
        return decisions.change(() -> registry.tags().untag(function, keys)).thenApply(_ -> RestResponse.noContent());
    }
}
