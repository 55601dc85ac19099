package dev.samovar.gateway.api.http.tag;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Adds tags to something, and replaces those that are there. */
@Path("/v2/tags/{resource_arn: .+}")
final class TagResource {
    private final ManagedHttpApis apis;

    TagResource(ManagedHttpApis apis) {
        this.apis = apis;
    }

    record Request(Optional<Map<String, String>> tags) implements ApiRequest {}

    record Response() {}

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> tag(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("resource_arn") String arn,
            Request request) {
        TaggedHttpThing thing = TaggedHttpThing.of(caller.home(), arn);
        return apis.change(registry -> thing.change(registry, before -> added(before, request)), _ -> new Response());
    }

    private static Map<String, String> added(Map<String, String> before, Request request) {
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(request.tags().orElse(Map.of()));
        return all;
    }
}
