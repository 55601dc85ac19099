package dev.samovar.mapping.kafka;

import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Watches whether the cluster answers: the client tells nobody and tries again, for ever. Used from the consumer's thread.
 */
final class Lookout {
    private static final String CONNECTION_ERROR =
            "Connection error. Please check your event source connection configuration.";
    private static final String NOT_AUTHORIZED = "Cluster failed to authorize Lambda.";
    private static final Duration DISCONNECTED_MAX = Duration.ofSeconds(3);
    /* Other members may take as long to hand over; a broker that nobody can reach by its advertised name, for ever. */
    private static final Duration JOINING_MAX = Duration.ofSeconds(30);

    private final Scheduler scheduler;
    private final Consumer<String> listener;
    private long connectedNanos;
    private long joinedNanos;
    private boolean joined;
    private String topicProblem = "";
    private String told = "";

    /**
     * A lookout that has seen nothing yet.
     *
     * @param listener hears of each change, in AWS's words; an empty text if there is no problem any more
     */
    Lookout(Scheduler scheduler, Consumer<String> listener) {
        this.scheduler = scheduler;
        this.listener = listener;
        connectedNanos = scheduler.nanoTime();
        joinedNanos = connectedNanos;
    }

    /**
     * The member has its partitions.
     *
     * @param problem why these cannot be all; empty if they can
     */
    void joined(String problem) {
        joined = true;
        topicProblem = problem;
    }

    /** The member's partitions are about to change. */
    void rejoining() {
        joined = false;
    }

    boolean hasJoined() {
        return joined;
    }

    /** Looks whether all is well. */
    void look(boolean connected) {
        long now = scheduler.nanoTime();
        connectedNanos = connected ? now : connectedNanos;
        joinedNanos = joined ? now : joinedNanos;
        if (isOver(connectedNanos, DISCONNECTED_MAX) || isOver(joinedNanos, JOINING_MAX)) {
            tell(CONNECTION_ERROR);
        } else if (connected && joined) {
            tell(topicProblem);
        }
    }

    private boolean isOver(long sinceNanos, Duration max) {
        return scheduler.nanoTime() - sinceNanos > max.toNanos();
    }

    /** The consumer has failed, and another one will be tried. */
    void failed(RuntimeException failure) {
        joined = false;
        tell(
                switch (failure) {
                    case AuthorizationException _ -> NOT_AUTHORIZED;
                    case RetriableException _ -> CONNECTION_ERROR;
                    default -> String.valueOf(failure.getMessage());
                });
    }

    private void tell(String problem) {
        if (!problem.equals(told)) {
            told = problem;
            listener.accept(problem);
        }
    }
}
