package dev.samovar.gateway.http.step;

import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.rest.FailureType;

/** Why HTTP APIs themselves answer requests, with their own words. */
final class HttpFailures {
    static final Failure NOT_FOUND = new Failure(FailureType.RESOURCE_NOT_FOUND, "Not Found");
    static final Failure UNAUTHORIZED = new Failure(FailureType.UNAUTHORIZED, "Unauthorized");
    static final Failure FORBIDDEN = new Failure(FailureType.ACCESS_DENIED, "Forbidden");
    static final Failure THROTTLED = new Failure(FailureType.THROTTLED, "Too Many Requests");
    static final Failure INTERNAL =
            new Failure(FailureType.INTEGRATION_FAILURE, "Internal Server Error").withStatus(500);
    static final Failure AUTHORIZER = new Failure(FailureType.AUTHORIZER_FAILURE, "Internal Server Error");
    static final Failure UNAVAILABLE =
            new Failure(FailureType.INTEGRATION_TIMEOUT, "Service Unavailable").withStatus(503);

    private HttpFailures() {}
}
