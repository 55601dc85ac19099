package dev.samovar.gateway.rest;

/**
 * A request whose JSON is of other types than AWS's model says.
 *
 * @param message AWS's text
 */
public record WrongType(String message) implements GatewayError {}
