package dev.samovar.log;

import java.time.Instant;
import java.util.List;

/**
 * A stream at one moment: its events, oldest first, never none.
 *
 * @param name the stream
 * @param created when its first event was written
 * @param forgotten how many older events made room for others, so that positions in a stream stay what they are
 * @param events those that are remembered
 */
public record LogPage(LogStreamName name, Instant created, long forgotten, List<LogEvent> events) {}
