package dev.samovar.http.tag;

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

/** Takes tags from a resource. */
@Path("/2017-03-31/tags/{Resource}")
final class UntagResource {
    private final Taggables taggables;
    private final Decisions decisions;

    UntagResource(Taggables taggables, Decisions decisions) {
        this.taggables = taggables;
        this.decisions = decisions;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> untag(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("Resource") String resource,
            @QueryParam("tagKeys") List<String> keys) {
        if (keys.isEmpty()) {
            new Violations().missing("tagKeys").check();
        }
        return decisions
                .change(() -> taggables.of(resource).untag(caller.home(), resource, keys))
                .thenApply(_ -> RestResponse.noContent());
    }
}
