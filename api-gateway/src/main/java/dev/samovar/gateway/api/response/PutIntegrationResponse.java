package dev.samovar.gateway.api.response;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.api.wire.Choice;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.IntegrationResponses;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.ContentHandling;
import dev.samovar.gateway.rest.IntegrationResponse;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Says what a response of a backend becomes. */
@Path("/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}")
final class PutIntegrationResponse {

    private static final Choice<ContentHandling> CONTENT_HANDLING =
            new Choice<>(ContentHandling.class, List.of("CONVERT_TO_BINARY", "CONVERT_TO_TEXT"));

    private final ManagedApis apis;

    PutIntegrationResponse(ManagedApis apis) {
        this.apis = apis;
    }

    record Request(
            Optional<String> selectionPattern,
            Optional<Map<String, String>> responseParameters,
            Optional<Map<String, String>> responseTemplates,
            Optional<String> contentHandling)
            implements ApiRequest {

        IntegrationResponse response(String status) {
            return new IntegrationResponse(
                    status,
                    selectionPattern,
                    responseParameters.orElse(Map.of()),
                    responseTemplates.orElse(Map.of()),
                    contentHandling.map(
                            word -> CONTENT_HANDLING.read("putIntegrationResponseInput.contentHandling", word)));
        }
    }

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
        IntegrationResponse response = request.response(status);
        return apis.edit(id, draft -> new IntegrationResponses(draft).put(resource, verb, response));
    }
}
