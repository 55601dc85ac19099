package dev.samovar.gateway.rest;

import java.util.Map;
import java.util.Optional;

/**
 * What a response of the backend becomes.
 *
 * @param statusCode of a method response
 * @param selectionPattern a regular expression; absent or empty for the default
 * @param responseParameters from {@code method.response.header.…} to where its value comes from
 * @param responseTemplates by media type
 */
public record IntegrationResponse(
        String statusCode,
        Optional<String> selectionPattern,
        Map<String, String> responseParameters,
        Map<String, String> responseTemplates,
        Optional<ContentHandling> contentHandling) {}
