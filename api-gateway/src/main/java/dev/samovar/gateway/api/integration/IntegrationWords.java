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
    static final String INTERNET = "INTERNET";
    static final String BUFFERED = "BUFFERED";

    private static final List<String> PASSTHROUGH_REFUSAL = List.of("WHEN_NO_MATCH", "NEVER", "WHEN_NO_TEMPLATES");

    private IntegrationWords() {}

    static PassthroughBehavior passthrough(String word) {
        if (!PASSTHROUGH.contains(word)) {
            throw new BadRequest("Invalid passthroughBehavior specified. Valid options are "
                            + String.join(",", PASSTHROUGH_REFUSAL))
                    .exception();
        }
        return PassthroughBehavior.valueOf(word);
    }

    /** Refuses what would silently be something else here. */
    static void refuseUnserved(Optional<String> connectionType, Optional<String> transferMode) {
        if (connectionType.filter(type -> !type.equals(INTERNET)).isPresent()) {
            throw new BadRequest("Samovar does not support connectionType " + connectionType.get() + ".").exception();
        }
        if (transferMode.filter(mode -> !mode.equals(BUFFERED)).isPresent()) {
            throw new BadRequest("Samovar does not support responseTransferMode " + transferMode.get() + ".")
                    .exception();
        }
    }
}
