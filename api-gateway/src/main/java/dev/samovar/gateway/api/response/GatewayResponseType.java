package dev.samovar.gateway.api.response;

import dev.samovar.function.Violations;
import java.util.List;

/** The type in the path of a request. */
final class GatewayResponseType {
    /* In the order in which AWS lists them. */
    private static final List<String> TYPES = List.of(
            "REQUEST_TOO_LARGE",
            "RESOURCE_NOT_FOUND",
            "AUTHORIZER_CONFIGURATION_ERROR",
            "MISSING_AUTHENTICATION_TOKEN",
            "BAD_REQUEST_BODY",
            "INVALID_SIGNATURE",
            "INVALID_API_KEY",
            "BAD_REQUEST_PARAMETERS",
            "AUTHORIZER_FAILURE",
            "UNAUTHORIZED",
            "INTEGRATION_TIMEOUT",
            "ACCESS_DENIED",
            "DEFAULT_4XX",
            "DEFAULT_5XX",
            "WAF_FILTERED",
            "QUOTA_EXCEEDED",
            "THROTTLED",
            "API_CONFIGURATION_ERROR",
            "UNSUPPORTED_MEDIA_TYPE",
            "INTEGRATION_FAILURE",
            "EXPIRED_TOKEN");

    private GatewayResponseType() {}

    static void check(String type) {
        new Violations().oneOf("responseType", type, TYPES).check();
    }
}
