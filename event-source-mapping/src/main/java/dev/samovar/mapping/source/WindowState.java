package dev.samovar.mapping.source;

import java.time.Instant;

/**
 * What a function handed on within a tumbling window.
 *
 * @param start when the window began
 * @param json the state, a JSON object
 */
public record WindowState(Instant start, String json) {}
