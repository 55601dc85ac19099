package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.FailurePolicy;
import dev.samovar.mapping.poll.engine.BackOff;
import dev.samovar.mapping.poll.engine.Batch;
import dev.samovar.mapping.poll.engine.Next;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Decides what happens to a batch that the function failed on. */
final class RetryRule {
    private static final BackOff FAILED = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(30));
    private static final BackOff REFUSED = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(10));

    private final FailurePolicy policy;

    RetryRule(FailurePolicy policy) {
        this.policy = policy;
    }

    /**
     * The function failed on the first of these records, or on nobody knows which.
     *
     * @return empty if they are to be given up
     */
    <R> Optional<Next<R>> failed(Batch<R> batch) {
        if (policy.bisect() && batch.size() > 1) {
            int half = batch.size() / 2;
            return Optional.of(
                    new Next.Again<>(List.of(batch.part(0, half), batch.part(half, batch.size())), Duration.ZERO));
        }
        return rest(batch);
    }

    /**
     * The function processed those that came before these records.
     *
     * @return empty if they are to be given up
     */
    <R> Optional<Next<R>> rest(Batch<R> batch) {
        int retries = batch.tries().retries();
        if (policy.retriesMax().filter(max -> retries >= max).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Next.again(batch.with(batch.tries().retried()), FAILED.after(retries + 1)));
    }

    /** The function could not be run: that counts as no retry. */
    <R> Next<R> refused(Batch<R> batch) {
        return Next.again(batch, REFUSED.after(batch.tries().refusals()));
    }
}
