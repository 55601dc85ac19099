package dev.samovar.gateway.http;

/** Who may use a route. */
public enum HttpAuthorization {
    NONE,
    AWS_IAM,
    CUSTOM,
    JWT
}
