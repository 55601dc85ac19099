package dev.samovar.gateway.api.http.api;

import dev.samovar.gateway.api.http.wire.Merge;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.http.HttpApi;
import dev.samovar.gateway.http.HttpDraft;
import dev.samovar.gateway.http.HttpRoute;
import dev.samovar.gateway.http.QuickCreation;
import dev.samovar.gateway.rest.BadRequest;
import java.util.Map;
import java.util.Optional;

/** What clients say of an API, new or not. */
record ApiMembers(
        Optional<String> name,
        Optional<String> protocolType,
        Optional<String> description,
        Optional<String> version,
        Optional<CorsMember> corsConfiguration,
        Optional<Boolean> disableExecuteApiEndpoint,
        Optional<String> routeSelectionExpression,
        Optional<String> ipAddressType,
        Optional<Map<String, String>> tags,
        Optional<String> target,
        Optional<String> routeKey,
        Optional<String> credentialsArn)
        implements ApiRequest {

    HttpApi onto(HttpApi before) {
        return new HttpApi(
                before.apiId(),
                name.orElse(before.name()),
                Merge.text(description, before.description()),
                Merge.text(version, before.version()),
                before.createdDate(),
                corsConfiguration.map(CorsMember::configuration).or(before::corsConfiguration),
                disableExecuteApiEndpoint.orElse(before.disableExecuteApiEndpoint()),
                routeSelectionExpression.orElse(before.routeSelectionExpression()),
                ipAddressType.orElse(before.ipAddressType()),
                before.tags());
    }

    /** Refuses protocols that are not HTTP. */
    void checkProtocol() {
        String protocol = protocolType.orElse("null");
        if (protocol.equals("WEBSOCKET")) {
            throw new BadRequest("Samovar does not support APIs of the protocolType WEBSOCKET").exception();
        }
        if (!protocol.equals("HTTP")) {
            throw new BadRequest("Invalid protocol specified. Must be one of [HTTP, WEBSOCKET]").exception();
        }
    }

    /** Makes the route and the integration that a target stands for. */
    void fill(HttpDraft draft) {
        target.ifPresent(to -> new QuickCreation(draft).create(to, credentialsArn, routeKey.orElse(HttpRoute.DEFAULT)));
    }

    /** Changes the route and the integration that were made with the API. */
    void refill(HttpDraft draft) {
        new QuickCreation(draft).change(target, credentialsArn, routeKey);
    }
}
