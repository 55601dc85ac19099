package dev.samovar.gateway.api.response;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.MethodResponses;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.MethodResponse;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Declares a status that a method may answer with. */
@Path("/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}")
final class PutMethodResponse {
    private final ManagedApis apis;

    PutMethodResponse(ManagedApis apis) {
        this.apis = apis;
    }

    record Request(Optional<Map<String, Boolean>> responseParameters, Optional<Map<String, String>> responseModels)
            implements ApiRequest {}

    @PUT
    @ResponseStatus(201)
    public CompletionStage<Answer> put(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("resource_id") String resource,
            @PathParam("http_method") String verb,
            @PathParam("status_code") String status,
            Request request) {
        var id = new ApiId(caller.home(), api);
        StatusCode.check(status);
        var response = new MethodResponse(
                status,
                request.responseParameters().orElse(Map.of()),
                request.responseModels().orElse(Map.of()));
        return apis.edit(id, draft -> new MethodResponses(draft).create(resource, verb, response));
    }
}
