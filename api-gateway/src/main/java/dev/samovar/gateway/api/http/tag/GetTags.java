package dev.samovar.gateway.api.http.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Tells the tags of something. */
@Path("/v2/tags/{resource_arn: .+}")
final class GetTags {
    private final ManagedHttpApis apis;

    GetTags(ManagedHttpApis apis) {
        this.apis = apis;
    }

    record Response(@JsonInclude(JsonInclude.Include.ALWAYS) Map<String, String> tags) {}

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, @PathParam("resource_arn") String arn) {
        TaggedHttpThing thing = TaggedHttpThing.of(caller.home(), arn);
        return apis.ask(registry -> new Response(thing.tags(registry)));
    }
}
