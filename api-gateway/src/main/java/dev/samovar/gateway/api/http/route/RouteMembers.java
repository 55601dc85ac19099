package dev.samovar.gateway.api.http.route;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.api.http.wire.Merge;
import dev.samovar.gateway.api.http.wire.Word;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.http.HttpAuthorization;
import dev.samovar.gateway.http.HttpRoute;
import dev.samovar.protocol.UnservedMembers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What clients say of a route, new or not. */
record RouteMembers(
        Optional<String> routeKey,
        Optional<String> target,
        Optional<String> authorizationType,
        Optional<String> authorizerId,
        Optional<List<String>> authorizationScopes,
        Optional<Boolean> apiKeyRequired,
        Optional<String> operationName,
        @JsonAnySetter Map<String, JsonNode> others)
        implements ApiRequest {
    private static final UnservedMembers UNSERVED = new UnservedMembers(Set.of(
            "modelSelectionExpression", "requestModels", "requestParameters", "routeResponseSelectionExpression"));

    HttpRoute onto(HttpRoute before) {
        UNSERVED.refuse(others);
        HttpAuthorization authorization = authorizationType
                .map(word -> Word.read(HttpAuthorization.class, "authorizationType", word))
                .orElse(before.authorizationType());
        boolean asks = authorization == HttpAuthorization.CUSTOM || authorization == HttpAuthorization.JWT;
        return new HttpRoute(
                before.routeId(),
                routeKey.orElse(before.routeKey()),
                Merge.text(target, before.target()),
                authorization,
                asks ? Merge.text(authorizerId, before.authorizerId()) : Optional.empty(),
                authorizationScopes.orElse(
                        authorization == HttpAuthorization.JWT ? before.authorizationScopes() : List.of()),
                apiKeyRequired.orElse(before.apiKeyRequired()),
                Merge.text(operationName, before.operationName()),
                before.apiGatewayManaged());
    }
}
