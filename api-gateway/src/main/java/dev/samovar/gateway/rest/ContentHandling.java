package dev.samovar.gateway.rest;

/** What a payload is turned into on its way. */
public enum ContentHandling {
    CONVERT_TO_BINARY,
    CONVERT_TO_TEXT
}
