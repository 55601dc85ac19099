package dev.samovar.lab.policy;

import dev.samovar.lab.workload.Arrivals;
import java.util.HashMap;
import java.util.Map;

/**
 * When environments are needed again, from a look through all invocations before the first one.
 *
 * <p>A function's n-th environment is needed while n of its invocations run at once. Only pauses longer than the horizon
 * are remembered, so that memory is needed for rare invocations and not for many.
 */
final class Foresight {
    /** Within the horizon. */
    static final long SOON = -1;

    /** Not before the end. */
    static final long NEVER = Long.MAX_VALUE;

    private final Map<Integer, FunctionFuture> functions = new HashMap<>();

    private Foresight() {}

    static Foresight of(Arrivals future, long horizonNanos) {
        var foresight = new Foresight();
        while (future.next()) {
            foresight
                    .functions
                    .computeIfAbsent(future.function(), key -> new FunctionFuture(horizonNanos))
                    .arrives(future.atNanos(), future.durationNanos());
        }
        if (foresight.functions.isEmpty()) {
            throw new IllegalArgumentException(
                    "clairvoyant needs to know when functions are invoked, and this workload does not know before");
        }
        return foresight;
    }

    /** When an environment is needed that falls idle now, while others of its function are busy. */
    long neededAgain(int function, int busy, long nowNanos) {
        FunctionFuture known = functions.get(function);
        return known == null ? NEVER : known.neededAgain(busy, nowNanos);
    }
}
