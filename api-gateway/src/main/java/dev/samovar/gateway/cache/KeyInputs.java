package dev.samovar.gateway.cache;

import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Variables;
import java.util.Map;

/**
 * What the key of a request is made of.
 *
 * @param pathParameters still percent-encoded
 */
public record KeyInputs(
        GatewayRequest request,
        Map<String, String> pathParameters,
        Map<String, String> stageVariables,
        Variables context) {}
