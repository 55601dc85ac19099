package dev.samovar.gateway.rest;

/** What is checked before a request goes to its integration. */
public record RequestValidator(
        String id, String name, boolean validateRequestBody, boolean validateRequestParameters) {}
