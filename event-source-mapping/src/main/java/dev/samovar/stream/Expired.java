package dev.samovar.stream;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A token that is too old. */
public sealed interface Expired extends StreamError {

    record Iterator(Instant issuedAt, Instant now) implements Expired {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                        "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
                .withZone(ZoneOffset.UTC);

        @Override
        public String message() {
            return "Iterator expired. The iterator was created at time " + TIME.format(issuedAt)
                    + " while right now it is " + TIME.format(now)
                    + " which is further in the future than the tolerated delay of "
                    + ShardIterator.LIFETIME.toMillis() + " milliseconds.";
        }
    }

    /** The token of a list's next page. */
    record PageToken() implements Expired {
        @Override
        public String message() {
            return "The specified next token has expired.";
        }
    }
}
