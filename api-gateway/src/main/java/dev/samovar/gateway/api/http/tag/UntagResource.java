package dev.samovar.gateway.api.http.tag;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes tags from something. */
@Path("/v2/tags/{resource_arn: .+}")
final class UntagResource {
    private final ManagedHttpApis apis;

    UntagResource(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> untag(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("resource_arn") String arn,
            @QueryParam("tagKeys") List<String> keys) {
        TaggedHttpThing thing = TaggedHttpThing.of(caller.home(), arn);
        return apis.erase(registry -> thing.change(registry, before -> without(before, keys)));
    }

    private static Map<String, String> without(Map<String, String> before, List<String> keys) {
        Map<String, String> left = new LinkedHashMap<>(before);
        keys.forEach(left::remove);
        return left;
    }
}
