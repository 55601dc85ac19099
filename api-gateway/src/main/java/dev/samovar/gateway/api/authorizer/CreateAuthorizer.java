package dev.samovar.gateway.api.authorizer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.api.wire.Choice;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Authorizers;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.AuthorizerType;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes an authorizer. */
@Path("/restapis/{restapi_id}/authorizers")
final class CreateAuthorizer {

    private static final Choice<AuthorizerType> TYPE =
            new Choice<>(AuthorizerType.class, List.of("TOKEN", "REQUEST", "COGNITO_USER_POOLS"));

    private final ManagedApis apis;

    CreateAuthorizer(ManagedApis apis) {
        this.apis = apis;
    }

    record Request(
            Optional<String> name,
            Optional<String> type,
            @JsonProperty("providerARNs") Optional<List<String>> providerArns,
            Optional<String> authType,
            Optional<String> authorizerUri,
            Optional<String> authorizerCredentials,
            Optional<String> identitySource,
            Optional<String> identityValidationExpression,
            Optional<Integer> authorizerResultTtlInSeconds)
            implements ApiRequest {

        Authorizer authorizer() {
            AuthorizerType kind = TYPE.read("createAuthorizerInput.type", type.orElse("null"));
            boolean isCognito = kind == AuthorizerType.COGNITO_USER_POOLS;
            return new Authorizer(
                    "",
                    name.orElse(""),
                    kind,
                    providerArns.orElse(List.of()),
                    authType.or(() -> Optional.of(isCognito ? "cognito_user_pools" : "custom")),
                    authorizerUri,
                    authorizerCredentials,
                    identitySource
                            .filter(source -> !source.isEmpty())
                            .or(() -> kind == AuthorizerType.REQUEST
                                    ? Optional.empty()
                                    : Optional.of(Authorizers.IDENTITY_SOURCE_DEFAULT)),
                    identityValidationExpression.filter(expression -> !expression.isEmpty()),
                    authorizerResultTtlInSeconds.orElse(Authorizer.RESULT_TTL_SECONDS_DEFAULT));
        }
    }

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            Request request) {
        var id = new ApiId(caller.home(), api);
        Authorizer asked = request.authorizer();
        return apis.edit(id, draft -> new Authorizers(draft).create(asked));
    }
}
