package dev.samovar.gateway.deploy;

import dev.samovar.gateway.deploy.Templates.MappingTemplate;
import dev.samovar.gateway.message.MediaType;
import dev.samovar.gateway.message.UriText;
import dev.samovar.gateway.parameter.RequestMapping;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.PassthroughBehavior;
import java.util.Optional;

/**
 * How requests become requests toward an integration, compiled.
 *
 * @param hasTemplates whether any were given, be they empty
 */
public record RequestPlan(
        RequestMapping parameters,
        UriText uri,
        Templates templates,
        boolean hasTemplates,
        PassthroughBehavior passthrough) {

    static RequestPlan compile(Integration integration) {
        return new RequestPlan(
                RequestMapping.compile(integration.requestParameters()),
                UriText.compile(integration.uri().orElse("")),
                Templates.compile(integration.requestTemplates()),
                !integration.requestTemplates().isEmpty(),
                integration.passthroughBehavior());
    }

    /** The template for a request's body, if there is one. */
    public Optional<MappingTemplate> template(MediaType type) {
        return templates.forRequest(type);
    }

    /** Whether a body passes for which there is no template. */
    public boolean passesUntouched() {
        return switch (passthrough) {
            case WHEN_NO_MATCH -> true;
            case WHEN_NO_TEMPLATES -> !hasTemplates;
            case NEVER -> false;
        };
    }
}
