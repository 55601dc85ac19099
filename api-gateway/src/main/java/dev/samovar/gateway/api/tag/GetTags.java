package dev.samovar.gateway.api.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Tells the tags of something. */
@Path("/tags/{resource_arn: .+}")
final class GetTags {
    private final TaggedThings things;
    private final Decisions decisions;

    GetTags(TaggedThings things, Decisions decisions) {
        this.things = things;
        this.decisions = decisions;
    }

    record Response(@JsonInclude(JsonInclude.Include.ALWAYS) Map<String, String> tags) {}

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, @PathParam("resource_arn") String arn) {
        return decisions.ask(() -> new Answer(new Response(things.get(caller.home(), arn))));
    }
}
