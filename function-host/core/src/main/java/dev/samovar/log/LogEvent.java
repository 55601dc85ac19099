package dev.samovar.log;

import java.time.Instant;

/**
 * One entry of a log: usually a line.
 *
 * @param at when it was written
 * @param message its text, without the newline that ended it
 */
public record LogEvent(Instant at, String message) {}
