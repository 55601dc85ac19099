package dev.samovar.gateway.api.integration;

import dev.samovar.gateway.api.wire.Choice;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.ContentHandling;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.gateway.rest.PassthroughBehavior;
import java.util.List;
import java.util.Optional;

/** What members of integrations can be. */
final class IntegrationWords {
    static final Choice<IntegrationType> TYPE =
            new Choice<>(IntegrationType.class, List.of("HTTP", "MOCK", "AWS_PROXY", "HTTP_PROXY", "AWS"));
    static final List<String> PASSTHROUGH = List.of("WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER");
    static final List<String> CONVERSIONS = List.of("CONVERT_TO_BINARY", "CONVERT_TO_TEXT");
    static final Choice<ContentHandling> CONTENT_HANDLING = new Choice<>(ContentHandling.class, CONVERSIONS);
    private static final String INTERNET = "INTERNET";

    private static final List<String> PASSTHROUGH_REFUSAL = List.of("WHEN_NO_MATCH", "NEVER", "WHEN_NO_TEMPLATES");

    private IntegrationWords() {}

    /** How a backend is reached: only web servers are reached somehow. */
    static Optional<String> connection(IntegrationType type, Optional<String> given) {
        return type.isHttp() ? Optional.of(given.orElse(INTERNET)) : given.filter(other -> !other.equals(INTERNET));
    }

    static PassthroughBehavior passthrough(String word) {
        if (!PASSTHROUGH.contains(word)) {
            throw new BadRequest("Invalid passthroughBehavior specified. Valid options are "
                            + String.join(",", PASSTHROUGH_REFUSAL))
                    .exception();
        }
        return PassthroughBehavior.valueOf(word);
    }
}
