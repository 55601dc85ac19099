package dev.samovar.mapping.poll.engine;

import dev.samovar.invocation.InvocationResult.Executed;
import java.util.Optional;

/**
 * How often a batch was tried.
 *
 * @param invocations how often the function ran with its records, also as part of a larger batch
 * @param retries how many of these count against the limit of retries
 * @param refusals how often in a row the function could not be run
 * @param last what the function answered last
 */
public record Tries(int invocations, int retries, int refusals, Optional<Executed> last) {
    public static final Tries NONE = new Tries(0, 0, 0, Optional.empty());

    /** The function could not be run. */
    public Tries refused() {
        return new Tries(invocations, retries, refusals + 1, last);
    }

    /** The function ran. */
    public Tries ran(Executed answer) {
        return new Tries(invocations + 1, retries, 0, Optional.of(answer));
    }

    /** It is tried again, and that counts. */
    public Tries retried() {
        return new Tries(invocations, retries + 1, refusals, last);
    }
}
