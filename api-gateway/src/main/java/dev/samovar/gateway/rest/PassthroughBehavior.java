package dev.samovar.gateway.rest;

/** What becomes of a request body for which there is no template. */
public enum PassthroughBehavior {
    WHEN_NO_MATCH,
    WHEN_NO_TEMPLATES,
    NEVER
}
