package dev.samovar.stream;

/**
 * What a caller of streams did wrong, with AWS's words for it. The families below are AWS's error types; how they look on
 * the wire is not known here.
 */
public sealed interface StreamError
        permits NotFound, InUse, InvalidArgument, InvalidRequest, LimitExceeded, RateExceeded, Expired {

    /** AWS's text. */
    String message();

    default StreamException exception() {
        return new StreamException(this);
    }
}
