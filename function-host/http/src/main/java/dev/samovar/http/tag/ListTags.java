package dev.samovar.http.tag;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionRegistry;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Lists the tags of a function. */
@Path("/2017-03-31/tags/{Resource}")
final class ListTags {
    private final FunctionRegistry registry;
    private final Decisions decisions;

    ListTags(FunctionRegistry registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    record Response(Map<String, String> tags) implements LambdaResponse {}

    @GET
    public CompletionStage<Response> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, @PathParam("Resource") String resource) {
        FunctionArn function = TaggedResource.parse(caller, resource);
        return decisions.ask(() -> new Response(registry.tags().get(function)));
    }
}
