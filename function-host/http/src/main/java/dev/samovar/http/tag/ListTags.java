package dev.samovar.http.tag;

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

/** Lists the tags of a resource. */
@Path("/2017-03-31/tags/{Resource}")
final class ListTags {
    private final Taggables taggables;
    private final Decisions decisions;

    ListTags(Taggables taggables, Decisions decisions) {
        this.taggables = taggables;
        this.decisions = decisions;
    }

    record Response(Map<String, String> tags) implements LambdaResponse {}

    @GET
    public CompletionStage<Response> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, @PathParam("Resource") String resource) {
        return decisions.ask(() -> new Response(taggables.of(resource).get(caller.home(), resource)));
    }
}
