package dev.samovar.gateway.api.tag;

import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Adds tags to something, and replaces those that are there. */
@Path("/tags/{resource_arn: .+}")
final class TagResource {
    private final TaggedThings things;
    private final Decisions decisions;

    TagResource(TaggedThings things, Decisions decisions) {
        this.things = things;
        this.decisions = decisions;
    }

    record Request(Optional<Map<String, String>> tags) implements ApiRequest {}

    @PUT
    public CompletionStage<RestResponse<Void>> put(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("resource_arn") String arn,
            Request request) {
        Map<String, String> tags = request.tags().orElseThrow(() -> new BadRequest("No tags specified").exception());
        return decisions
                .change(() -> things.change(caller.home(), arn, before -> added(before, tags)))
                .thenApply(_ -> RestResponse.status(204));
    }

    private static Map<String, String> added(Map<String, String> before, Map<String, String> tags) {
        Map<String, String> all = new HashMap<>(before);
        all.putAll(tags);
        return all;
    }
}
