package dev.samovar.invoke;

import java.util.OptionalInt;

/** What one function uses of its account's concurrency. */
final class FunctionConcurrency {
    final TokenBucket scaling;
    OptionalInt reserved = OptionalInt.empty();
    int provisioned;
    int running;
    private TokenBucket reservedRequests;

    FunctionConcurrency(TokenBucket scaling, TokenBucket reservedRequests) {
        this.scaling = scaling;
        this.reservedRequests = reservedRequests;
    }

    void reserve(OptionalInt concurrency, TokenBucket requests) {
        reserved = concurrency;
        reservedRequests = requests;
    }

    boolean takeReservedRequest(long nowNanos) {
        return reservedRequests.take(nowNanos);
    }

    /** What it takes away from the functions without a reservation. */
    int heldBack() {
        return reserved.orElse(provisioned);
    }
}
