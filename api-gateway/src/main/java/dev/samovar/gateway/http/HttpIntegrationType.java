package dev.samovar.gateway.http;

/** What stands behind routes. */
public enum HttpIntegrationType {
    AWS_PROXY,
    HTTP_PROXY
}
