package dev.samovar.gateway.server;

import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The value of {@code Date} headers. It is written once a second, not once a reply. */
final class HttpDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private volatile Second last = new Second(-1, "");

    private record Second(long epoch, CharSequence text) {}

    CharSequence of(Instant now) {
        Second known = last;
        if (known.epoch() != now.getEpochSecond()) {
            known = new Second(now.getEpochSecond(), HttpHeaders.createOptimized(FORMAT.format(now)));
            last = known;
        }
        return known.text();
    }
}
