package dev.samovar.gateway.api.http.wire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as version 2 of the management API writes them: ISO 8601, in whole seconds. */
public final class Moment {

    private Moment() {}

    public static String of(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
