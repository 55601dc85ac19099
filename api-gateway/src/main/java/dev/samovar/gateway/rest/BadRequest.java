package dev.samovar.gateway.rest;

/**
 * A request that makes no sense, or that AWS does not allow.
 *
 * @param message AWS's text
 */
public record BadRequest(String message) implements GatewayError {}
