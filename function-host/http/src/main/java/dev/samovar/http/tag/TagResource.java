package dev.samovar.http.tag;

import dev.samovar.function.Violations;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Adds tags to a resource. */
@Path("/2017-03-31/tags/{Resource}")
final class TagResource {
    private final Taggables taggables;
    private final Decisions decisions;

    TagResource(Taggables taggables, Decisions decisions) {
        this.taggables = taggables;
        this.decisions = decisions;
    }

    record Request(Optional<Map<String, String>> tags) implements LambdaRequest {}

    @POST
    public CompletionStage<RestResponse<Void>> tag(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("Resource") String resource,
            Request request) {
        new Violations().required("tags", request.tags()).check();
        return decisions
                .change(() -> taggables
                        .of(resource)
                        .tag(caller.home(), resource, request.tags().orElseThrow()))
                .thenApply(_ -> RestResponse.noContent());
    }
}
