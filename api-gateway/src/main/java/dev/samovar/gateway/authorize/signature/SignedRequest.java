package dev.samovar.gateway.authorize.signature;

import dev.samovar.gateway.message.GatewayRequest;

/**
 * A request as it was signed.
 *
 * @param path the whole path as sent: percent-encoded, with the stage
 */
public record SignedRequest(GatewayRequest request, String path) {}
