package dev.samovar.gateway.api.integration;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Integrations;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.gateway.rest.PassthroughBehavior;
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

/** Gives a method an integration. */
@Path("/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration")
final class PutIntegration {
    private final ManagedApis apis;

    PutIntegration(ManagedApis apis) {
        this.apis = apis;
    }

    record Request(
            Optional<String> type,
            Optional<String> httpMethod,
            Optional<String> uri,
            Optional<String> connectionType,
            Optional<String> connectionId,
            Optional<String> credentials,
            Optional<Map<String, String>> requestParameters,
            Optional<Map<String, String>> requestTemplates,
            Optional<String> passthroughBehavior,
            Optional<String> cacheNamespace,
            Optional<List<String>> cacheKeyParameters,
            Optional<String> contentHandling,
            Optional<Integer> timeoutInMillis,
            Optional<Integration.TlsConfig> tlsConfig,
            Optional<String> responseTransferMode)
            implements ApiRequest {

        Integration integration(String resource) {
            IntegrationType kind = IntegrationWords.TYPE.read("putIntegrationInput.type", type.orElse("null"));
            return new Integration(
                    kind,
                    httpMethod.filter(verb -> !verb.isEmpty()),
                    uri.filter(text -> !text.isEmpty()),
                    IntegrationWords.connection(kind, connectionType),
                    Optional.empty(),
                    credentials.filter(text -> !text.isEmpty()),
                    requestParameters.orElse(Map.of()),
                    requestTemplates.orElse(Map.of()),
                    IntegrationWords.passthrough(passthroughBehavior.orElse(PassthroughBehavior.WHEN_NO_MATCH.name())),
                    contentHandling.map(word ->
                            IntegrationWords.CONTENT_HANDLING.read("putIntegrationInput.contentHandling", word)),
                    timeoutInMillis.orElse(Integration.TIMEOUT_MILLIS_MAX),
                    cacheNamespace.orElse(resource),
                    cacheKeyParameters.orElse(List.of()),
                    responseTransferMode,
                    tlsConfig,
                    Map.of());
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
        Integration integration = request.integration(resource);
        return apis.edit(id, draft -> new Integrations(draft).create(resource, verb, integration));
    }
}
