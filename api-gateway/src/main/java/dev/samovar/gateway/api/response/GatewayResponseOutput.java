package dev.samovar.gateway.api.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.samovar.gateway.edit.GatewayResponses;
import dev.samovar.gateway.rest.GatewayResponse;
import java.util.Map;
import java.util.Optional;

/** How the gateway answers for a type, as the management API describes it. */
record GatewayResponseOutput(
        boolean defaultResponse,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, String> responseParameters,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, String> responseTemplates,
        String responseType,
        Optional<String> statusCode) {

    static GatewayResponseOutput changed(GatewayResponse response) {
        return of(false, response.responseType(), response);
    }

    /** Describes a type, changed or not; those that are not changed follow the one that stands for all of their class. */
    static GatewayResponseOutput of(Map<String, GatewayResponse> changed, String type) {
        GatewayResponse own = changed.get(type);
        if (own != null) {
            return changed(own);
        }
        GatewayResponse standard = GatewayResponses.standard(type);
        return GatewayResponses.fallback(type)
                .map(changed::get)
                .map(fallback -> of(
                        true,
                        type,
                        new GatewayResponse(
                                type,
                                fallback.statusCode().or(standard::statusCode),
                                fallback.responseParameters(),
                                fallback.responseTemplates())))
                .orElseGet(() -> of(true, type, standard));
    }

    private static GatewayResponseOutput of(boolean isDefault, String type, GatewayResponse response) {
        return new GatewayResponseOutput(
                isDefault, response.responseParameters(), response.responseTemplates(), type, response.statusCode());
    }
}
