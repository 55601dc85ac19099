package dev.samovar.gateway.rest;

import java.util.Map;

/**
 * A status that a method may answer with.
 *
 * @param responseParameters such as {@code method.response.header.Location}, and whether it is required
 * @param responseModels names of models by media type
 */
public record MethodResponse(
        String statusCode, Map<String, Boolean> responseParameters, Map<String, String> responseModels) {}
