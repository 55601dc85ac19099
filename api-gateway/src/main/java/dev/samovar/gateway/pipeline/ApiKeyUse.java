package dev.samovar.gateway.pipeline;

/** The API key that a request was sent with, and the plan that it counts against. */
public record ApiKeyUse(String keyId, String value, String usagePlanId) {}
