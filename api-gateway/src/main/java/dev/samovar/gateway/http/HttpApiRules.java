package dev.samovar.gateway.http;

import dev.samovar.gateway.edit.RestApiRules;
import dev.samovar.gateway.rest.BadRequest;

/** What AWS asks of an HTTP API itself. */
final class HttpApiRules {
    private static final int NAME_LENGTH_MAX = 128;
    private static final int MAX_AGE_SECONDS_MAX = 86_400;
    private static final String EVERY = "*";

    private HttpApiRules() {}

    static void check(HttpApi api) {
        if (api.name().isBlank()) {
            throw new BadRequest("API name must not be blank").exception();
        }
        if (api.name().length() > NAME_LENGTH_MAX) {
            throw new BadRequest("API name must not have more than " + NAME_LENGTH_MAX + " characters").exception();
        }
        if (!api.routeSelectionExpression().equals(HttpApi.ROUTE_SELECTION)
                && !api.routeSelectionExpression().equals("${request.method} ${request.path}")) {
            throw new BadRequest("The routeSelectionExpression of HTTP APIs must be ${request.method} ${request.path}")
                    .exception();
        }
        RestApiRules.checkTags(api.tags());
        api.corsConfiguration().ifPresent(HttpApiRules::check);
    }

    private static void check(CorsConfiguration cors) {
        cors.maxAge().ifPresent(seconds -> {
            if (seconds < -1 || seconds > MAX_AGE_SECONDS_MAX) {
                throw new BadRequest("maxAge must be between -1 and " + MAX_AGE_SECONDS_MAX).exception();
            }
        });
        if (cors.allowCredentials() && cors.allowOrigins().contains(EVERY)) {
            throw new BadRequest("allowCredentials is not supported for origin *").exception();
        }
        for (String origin : cors.allowOrigins()) {
            if (!origin.equals(EVERY) && !origin.contains("://")) {
                throw new BadRequest(
                                "Invalid format for origin " + origin + ". Origin should start with a scheme or be *")
                        .exception();
            }
        }
    }
}
