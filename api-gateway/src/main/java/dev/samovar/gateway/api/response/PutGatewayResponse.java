package dev.samovar.gateway.api.response;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.GatewayResponses;
import dev.samovar.gateway.registry.ApiId;
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

/** Changes how the gateway answers for a type. */
@Path("/restapis/{restapi_id}/gatewayresponses/{response_type}")
final class PutGatewayResponse {
    private final ManagedApis apis;

    PutGatewayResponse(ManagedApis apis) {
        this.apis = apis;
    }

    record Request(
            Optional<String> statusCode,
            Optional<Map<String, String>> responseParameters,
            Optional<Map<String, String>> responseTemplates)
            implements ApiRequest {}

    @PUT
    @ResponseStatus(201)
    public CompletionStage<Answer> put(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("response_type") String type,
            Request request) {
        var id = new ApiId(caller.home(), api);
        GatewayResponseType.check(type);
        request.statusCode().ifPresent(StatusCode::check);
        return apis.edit(
                id,
                draft -> GatewayResponseOutput.changed(new GatewayResponses(draft)
                        .put(type, request.statusCode(), request.responseParameters(), request.responseTemplates())));
    }
}
