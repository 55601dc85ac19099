package dev.samovar.gateway.rest;

/** Where the API key of a request is found. */
public enum ApiKeySource {
    HEADER,
    AUTHORIZER
}
