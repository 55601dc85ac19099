package dev.samovar.gateway.authorize.function;

import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Variables;
import java.util.Map;

/**
 * A request that wants to pass, as authorizers see it.
 *
 * @param methodArn what it asks for
 * @param resourcePath with its parameters in braces
 * @param pathParameters by name, still percent-encoded
 * @param context what {@code $context} knows of it
 */
public record Attempt(
        GatewayRequest request,
        String apiId,
        String stage,
        String methodArn,
        String resourcePath,
        Map<String, String> pathParameters,
        Map<String, String> stageVariables,
        Variables context) {}
