package dev.samovar.queue;

import java.time.Duration;

/**
 * How many messages a queue has, and how long its oldest one has been there.
 *
 * @param visible ready to be received
 * @param inFlight received, and not yet deleted or visible again
 * @param delayed not visible for the first time yet
 * @param oldestAge since the oldest of them was sent; zero if there is none
 */
public record QueueCounts(int visible, int inFlight, int delayed, Duration oldestAge) {

    public int total() {
        return visible + inFlight + delayed;
    }
}
