package dev.samovar.gateway.rest;

/**
 * What somebody who manages APIs did wrong, with AWS's words for it. The families below are AWS's error types; how they
 * look on the wire is not known here.
 */
public sealed interface GatewayError permits BadRequest, Conflict, LimitExceeded, NotFound, WrongType {

    /** AWS's text. */
    String message();

    default GatewayException exception() {
        return new GatewayException(this);
    }
}
