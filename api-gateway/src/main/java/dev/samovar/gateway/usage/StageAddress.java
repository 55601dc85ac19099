package dev.samovar.gateway.usage;

/** A stage of an API, as plans name it. */
public record StageAddress(String apiId, String stage) {}
