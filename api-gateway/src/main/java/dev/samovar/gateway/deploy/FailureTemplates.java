package dev.samovar.gateway.deploy;

import dev.samovar.gateway.message.MediaType;
import dev.samovar.gateway.message.VariableText;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.rest.GatewayResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an API's owner wants failures to be answered: its gateway responses, compiled. */
public final class FailureTemplates {
    private static final String HEADER = "gatewayresponse.header.";

    private final Map<String, FailureTemplate> byType;

    /**
     * The answer to failures of one type.
     *
     * @param status instead of the failure's own
     * @param headers by name; a value in quotation marks is meant literally, others name where the value comes from
     * @param bodies by media type
     */
    public record FailureTemplate(
            Optional<Integer> status, Map<String, String> headers, Map<String, VariableText> bodies) {

        /** The body for what a client accepts; JSON if there is none for that. */
        public Optional<VariableText> body(MediaType accepted) {
            return Optional.ofNullable(bodies.get(accepted.name()))
                    .or(() -> Optional.ofNullable(bodies.get(MediaType.JSON.name())))
                    .or(() -> bodies.values().stream().findFirst());
        }
    }

    private FailureTemplates(Map<String, FailureTemplate> byType) {
        this.byType = byType;
    }

    static FailureTemplates compile(Map<String, GatewayResponse> responses) {
        return new FailureTemplates(responses.values().stream()
                .collect(Collectors.toMap(GatewayResponse::responseType, FailureTemplates::compile)));
    }

    private static FailureTemplate compile(GatewayResponse response) {
        return new FailureTemplate(
                response.statusCode().map(Integer::valueOf),
                response.responseParameters().entrySet().stream()
                        .filter(parameter -> parameter.getKey().startsWith(HEADER))
                        .collect(Collectors.toMap(
                                parameter -> parameter.getKey().substring(HEADER.length()), Map.Entry::getValue)),
                response.responseTemplates().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, template -> VariableText.compile(template.getValue()))));
    }

    /** What the owner said about a type, or else about all of its class; of requests that are too large nothing counts. */
    public Optional<FailureTemplate> find(FailureType type) {
        if (type == FailureType.REQUEST_TOO_LARGE) {
            return Optional.empty();
        }
        return Optional.ofNullable(byType.get(type.name())).or(() -> Optional.ofNullable(byType.get(type.fallback())));
    }
}
