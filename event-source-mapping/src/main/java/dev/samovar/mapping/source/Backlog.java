package dev.samovar.mapping.source;

import java.time.Duration;
import java.util.Optional;

/**
 * How much a source holds for its poller.
 *
 * @param waiting records that nobody works on
 * @param oldest the age of the oldest of them, if it is known
 */
public record Backlog(long waiting, Optional<Duration> oldest) {
    public static final Backlog NONE = new Backlog(0, Optional.empty());

    /** Two sources seen as one. */
    public Backlog and(Backlog other) {
        return new Backlog(
                waiting + other.waiting,
                oldest.isPresent() && other.oldest.isPresent()
                        ? oldest.filter(age -> age.compareTo(other.oldest.get()) >= 0)
                                .or(() -> other.oldest)
                        : oldest.or(() -> other.oldest));
    }
}
