package dev.samovar.gateway.api.method;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Methods;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.Method;
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

/** Makes a method. */
@Path("/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}")
final class PutMethod {
    private final ManagedApis apis;

    PutMethod(ManagedApis apis) {
        this.apis = apis;
    }

    record Request(
            Optional<String> authorizationType,
            Optional<String> authorizerId,
            Optional<Boolean> apiKeyRequired,
            Optional<String> operationName,
            Optional<Map<String, Boolean>> requestParameters,
            Optional<Map<String, String>> requestModels,
            Optional<String> requestValidatorId,
            Optional<List<String>> authorizationScopes)
            implements ApiRequest {

        Method method(String verb) {
            return new Method(
                    verb,
                    Authorization.type(authorizationType.orElse("")),
                    authorizerId.filter(id -> !id.isEmpty()),
                    apiKeyRequired.orElse(false),
                    requestValidatorId.filter(id -> !id.isEmpty()),
                    operationName,
                    requestParameters.orElse(Map.of()),
                    requestModels.orElse(Map.of()),
                    authorizationScopes.orElse(List.of()),
                    Map.of(),
                    Optional.empty());
        }
    }

    @PUT
    @ResponseStatus(201)
    public CompletionStage<Answer> put(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("resource_id") String resource,
            @PathParam("http_method") String verb,
            Request request) {
        var id = new ApiId(caller.home(), api);
        Method method = request.method(verb);
        return apis.edit(id, draft -> new Methods(draft).create(resource, method));
    }
}
