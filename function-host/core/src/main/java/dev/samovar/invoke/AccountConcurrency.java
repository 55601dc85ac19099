package dev.samovar.invoke;

import dev.samovar.function.FunctionArn;
import dev.samovar.invocation.ThrottleReason;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who may run, within one account and region.
 *
 * <p>An invocation takes a permit from its function's reservation if there is one, and from what no function reserved
 * otherwise. Provisioned environments need no permit: their share was set aside when they were asked for.
 */
final class AccountConcurrency {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ConcurrencyLimits limits;
    private final TokenBucket requests;
    private final Map<String, FunctionConcurrency> functions = new HashMap<>();
    private int heldBack;
    private int unreservedRunning;

    AccountConcurrency(ConcurrencyLimits limits, long nowNanos) {
        this.limits = limits;
        this.requests = requestsFor(limits.account(), nowNanos);
    }

    private TokenBucket requestsFor(int concurrency, long nowNanos) {
        return new TokenBucket((long) concurrency * limits.requestsPerConcurrency(), SECOND, nowNanos);
    }

    FunctionConcurrency of(FunctionArn function, long nowNanos) {
        FunctionConcurrency known = functions.get(function.name());
        if (known == null) {
            known = new FunctionConcurrency(
                    new TokenBucket(limits.scaling(), limits.scalingPeriod(), nowNanos), requestsFor(0, nowNanos));
            functions.put(function.name(), known);
        }
        return known;
    }

    /**
     * Takes a permit, or tells why there is none.
     *
     * @param provisioned whether a provisioned environment waits for the invocation
     * @param cold whether a new environment would be made for it
     */
    Optional<ThrottleReason> take(FunctionConcurrency function, boolean provisioned, boolean cold, long nowNanos) {
        boolean reserved = function.reserved.isPresent();
        if (!provisioned && !hasRoom(function)) {
            return Optional.of(
                    reserved
                            ? ThrottleReason.ReservedFunctionConcurrentInvocationLimitExceeded
                            : ThrottleReason.ConcurrentInvocationLimitExceeded);
        }
        if (cold && !function.scaling.hasToken(nowNanos)) {
            return Optional.of(ThrottleReason.FunctionInvocationRateLimitExceeded);
        }
        if (reserved && !function.takeReservedRequest(nowNanos)) {
            return Optional.of(ThrottleReason.ReservedFunctionInvocationRateLimitExceeded);
        }
        if (!reserved && !requests.take(nowNanos)) {
            return Optional.of(ThrottleReason.CallerRateLimitExceeded);
        }
        if (cold) {
            function.scaling.take(nowNanos);
        }
        if (!provisioned) {
            function.running++;
            unreservedRunning += reserved ? 0 : 1;
        }
        return Optional.empty();
    }

    private boolean hasRoom(FunctionConcurrency function) {
        if (function.reserved.isPresent()) {
            return function.running < function.reserved.getAsInt() - function.provisioned;
        }
        return unreservedRunning < limits.account() - heldBack;
    }

    /** Gives a permit back. */
    void release(FunctionConcurrency function, boolean wasReserved) {
        function.running--;
        unreservedRunning -= wasReserved ? 0 : 1;
    }

    void reserve(FunctionArn function, OptionalInt concurrency, long nowNanos) {
        FunctionConcurrency of = of(function, nowNanos);
        heldBack -= of.heldBack();
        of.reserve(concurrency, requestsFor(concurrency.orElse(0), nowNanos));
        heldBack += of.heldBack();
    }

    void provision(FunctionArn function, int environments, long nowNanos) {
        FunctionConcurrency of = of(function, nowNanos);
        heldBack -= of.heldBack();
        of.provisioned = environments;
        heldBack += of.heldBack();
    }

    void forget(FunctionArn function) {
        FunctionConcurrency gone = functions.remove(function.name());
        if (gone != null) {
            heldBack -= gone.heldBack();
        }
    }
}
