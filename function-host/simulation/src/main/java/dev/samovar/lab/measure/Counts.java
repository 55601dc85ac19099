package dev.samovar.lab.measure;

/**
 * How many invocations there were, and how they ended: each in one way.
 *
 * @param invocations all, whatever became of them
 * @param coldStarts those that waited for a runtime to initialise or restore
 * @param throttled those that were refused and did not run
 * @param timedOut those that ran into the function's timeout
 * @param failed those that ended in another error
 */
public record Counts(long invocations, long coldStarts, long throttled, long timedOut, long failed) {

    public long succeeded() {
        return invocations - throttled - timedOut - failed;
    }

    /** Those that ran, or tried to. */
    public long executed() {
        return invocations - throttled;
    }

    /** Cold starts among those executed, 0 to 1; 0 if there is none. */
    public double coldStartShare() {
        return share(coldStarts, executed());
    }

    /** Refusals among all invocations, 0 to 1; 0 if there is none. */
    public double throttledShare() {
        return share(throttled, invocations);
    }

    Counts plus(Counts other) {
        return new Counts(
                invocations + other.invocations,
                coldStarts + other.coldStarts,
                throttled + other.throttled,
                timedOut + other.timedOut,
                failed + other.failed);
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
