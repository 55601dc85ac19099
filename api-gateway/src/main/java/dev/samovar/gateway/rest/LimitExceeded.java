package dev.samovar.gateway.rest;

/**
 * More than an account may have.
 *
 * @param message AWS's text
 */
public record LimitExceeded(String message) implements GatewayError {}
