package dev.samovar.gateway.parameter;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.message.Variables;
import dev.samovar.gateway.template.BodyText;
import java.util.Map;

/**
 * What parameter mappings take values from: a client's request, or a backend's response, which has neither path nor query.
 *
 * @param path by name, still percent-encoded
 */
public record Message(
        Map<String, String> path,
        QueryString query,
        Headers headers,
        BodyText body,
        Variables context,
        Map<String, String> stageVariables) {}
