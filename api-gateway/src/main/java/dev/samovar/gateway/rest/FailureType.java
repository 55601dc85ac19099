package dev.samovar.gateway.rest;

/** Why the gateway itself answers a request, with what AWS answers unless an API's owner says otherwise. */
public enum FailureType {
    ACCESS_DENIED(403, "AccessDeniedException"),
    API_CONFIGURATION_ERROR(500, "InternalServerErrorException"),
    AUTHORIZER_CONFIGURATION_ERROR(500, "AuthorizerConfigurationException"),
    AUTHORIZER_FAILURE(500, "AuthorizerFailureException"),
    BAD_REQUEST_BODY(400, "BadRequestException"),
    BAD_REQUEST_PARAMETERS(400, "BadRequestException"),
    EXPIRED_TOKEN(403, "ExpiredTokenException"),
    INTEGRATION_FAILURE(504, "InternalServerErrorException"),
    INTEGRATION_TIMEOUT(504, "InternalServerErrorException"),
    INVALID_API_KEY(403, "ForbiddenException"),
    INVALID_SIGNATURE(403, "InvalidSignatureException"),
    MISSING_AUTHENTICATION_TOKEN(403, "MissingAuthenticationTokenException"),
    QUOTA_EXCEEDED(429, "LimitExceededException"),
    REQUEST_TOO_LARGE(413, "RequestTooLargeException"),
    RESOURCE_NOT_FOUND(404, "ResourceNotFoundException"),
    THROTTLED(429, "TooManyRequestsException"),
    UNAUTHORIZED(401, "UnauthorizedException"),
    UNSUPPORTED_MEDIA_TYPE(415, "BadRequestException"),
    WAF_FILTERED(403, "ForbiddenException");

    /** The types that others fall back to; no request fails with them. */
    public static final String DEFAULT_4XX = "DEFAULT_4XX";

    public static final String DEFAULT_5XX = "DEFAULT_5XX";

    private final int status;
    private final String errorType;

    FailureType(int status, String errorType) {
        this.status = status;
        this.errorType = errorType;
    }

    public int status() {
        return status;
    }

    /** What {@code x-amzn-ErrorType} says. */
    public String errorType() {
        return errorType;
    }

    /** The type that stands for this one where it was not changed itself. */
    public String fallback() {
        return status < 500 ? DEFAULT_4XX : DEFAULT_5XX;
    }
}
