package dev.samovar.gateway.api.tag;

import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes tags from something. */
@Path("/tags/{resource_arn: .+}")
final class UntagResource {
    private final TaggedThings things;
    private final Decisions decisions;

    UntagResource(TaggedThings things, Decisions decisions) {
        this.things = things;
        this.decisions = decisions;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("resource_arn") String arn,
            @QueryParam("tagKeys") List<String> keys) {
        return decisions
                .change(() -> things.change(caller.home(), arn, before -> without(before, keys)))
                .thenApply(_ -> RestResponse.status(204));
    }

    private static Map<String, String> without(Map<String, String> before, List<String> keys) {
        Map<String, String> left = new HashMap<>(before);
        keys.forEach(left::remove);
        return left;
    }
}
