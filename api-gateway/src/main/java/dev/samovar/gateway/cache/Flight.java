package dev.samovar.gateway.cache;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A question to the backend that has no answer yet, and those who wait for it. Guarded by its cache. */
final class Flight {
    private final Deque<Follower> followers = new ArrayDeque<>();

    /**
     * Somebody who waits.
     *
     * @param patientUntilNanos from then on it does not wait for yet another leader
     */
    record Follower(CompletableFuture<Lookup> later, long patientUntilNanos) {
        boolean isImpatient(long nowNanos) {
            return nowNanos - patientUntilNanos >= 0;
        }
    }

    void join(Follower follower) {
        followers.add(follower);
    }

    /** Takes whoever waited first. */
    @Nullable Follower next() {
        return followers.poll();
    }

    /** Takes those who have waited long enough. */
    List<Follower> impatient(long nowNanos) {
        List<Follower> gone = followers.stream()
                .filter(follower -> follower.isImpatient(nowNanos))
                .toList();
        followers.removeAll(gone);
        return gone;
    }

    /** Takes everybody. */
    List<Follower> all() {
        List<Follower> everybody = new ArrayList<>(followers);
        followers.clear();
        return everybody;
    }
}
