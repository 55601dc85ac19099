package dev.samovar.gateway.api.model;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Models;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.Model;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Writes a mapping template whose output a model describes. */
@Path("/restapis/{restapi_id}/models/{model_name}/default_template")
final class GetModelTemplate {
    private final ManagedApis apis;

    GetModelTemplate(ManagedApis apis) {
        this.apis = apis;
    }

    record Response(String value) {}

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("model_name") String name) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> {
            Map<String, Model> models = registry.get(id).models();
            return new Response(SampleTemplate.of(Models.get(models, name), models));
        });
    }
}
