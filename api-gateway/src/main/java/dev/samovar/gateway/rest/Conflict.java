package dev.samovar.gateway.rest;

/**
 * Something that is there already, or in the way.
 *
 * @param message AWS's text
 */
public record Conflict(String message) implements GatewayError {}
