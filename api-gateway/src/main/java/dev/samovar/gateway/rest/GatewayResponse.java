package dev.samovar.gateway.rest;

import java.util.Map;
import java.util.Optional;

/**
 * How the gateway itself answers when a request does not get through.
 *
 * @param responseType the name of a {@link FailureType}
 * @param statusCode instead of the type's own
 * @param responseParameters from {@code gatewayresponse.header.…} to where its value comes from
 * @param responseTemplates by media type; texts with variables, not Velocity
 */
public record GatewayResponse(
        String responseType,
        Optional<String> statusCode,
        Map<String, String> responseParameters,
        Map<String, String> responseTemplates) {}
