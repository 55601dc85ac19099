package dev.samovar.gateway.api.wire;

/**
 * The body of an answer of the management API.
 *
 * @param body a record whose components are the API's members; empty ones are absent, as AWS leaves them out
 */
public record Answer(Object body) {}
