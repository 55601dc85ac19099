package dev.samovar.gateway.template;

import dev.samovar.gateway.message.Variables;
import java.util.Map;

/**
 * What a template is rendered from.
 *
 * @param body of the request or response, as text
 * @param context what {@code $context} knows, but for the authorizer and the overrides
 * @param authorizer {@code $context.authorizer}
 * @param overrides changed by the rendering
 */
public record TemplateInput(
        BodyText body,
        RequestParameters parameters,
        Variables context,
        Map<String, Object> authorizer,
        Map<String, String> stageVariables,
        Overrides overrides) {}
