package dev.samovar.gateway.message;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** A time as text, precise to the second. It is written once a second, not once a request. Thread-safe. */
public final class SecondText {
    private final DateTimeFormatter format;
    private volatile Second last = new Second(-1, "");

    private record Second(long epoch, String text) {}

    /** @param format with a zone, and without parts of seconds */
    public SecondText(DateTimeFormatter format) {
        this.format = format;
    }

    public String of(Instant time) {
        Second known = last;
        if (known.epoch() != time.getEpochSecond()) {
            known = new Second(time.getEpochSecond(), format.format(time));
            last = known;
        }
        return known.text();
    }
}
