package dev.samovar.http.logs;

import dev.samovar.log.LogEvent;
import java.util.Optional;

/**
 * A span of time in milliseconds since 1970.
 *
 * @param start its first moment; all the past if absent
 * @param end the first moment after it; all the future if absent
 */
record Period(Optional<Long> start, Optional<Long> end) {

    boolean contains(LogEvent event) {
        long at = event.at().toEpochMilli();
        return at >= start.orElse(Long.MIN_VALUE) && at < end.orElse(Long.MAX_VALUE);
    }
}
