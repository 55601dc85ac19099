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
    @Nullable
    Follower next() {
        return followers.poll();
    }

    /** Takes those at the head who have waited long enough. */
    List<Follower> impatient(long nowNanos) {
        List<Follower> gone = new ArrayList<>();
        for (Follower head = followers.peek(); head != null && head.isImpatient(nowNanos); head = followers.peek()) {
            gone.add(followers.remove());
        }
        return gone;
    }

    /** Takes everybody. */
    List<Follower> all() {
        List<Follower> everybody = new ArrayList<>(followers);
        followers.clear();
        return everybody;
    }
}
