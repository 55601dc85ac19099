package dev.samovar.invocation;

/** Why an invocation was refused; the names are AWS's. */
public enum ThrottleReason {
    /** The account's unreserved concurrency is used up. */
    ConcurrentInvocationLimitExceeded,
    /** The function's environments may not grow that fast. */
    FunctionInvocationRateLimitExceeded,
    /** The function's reserved concurrency is used up, or zero. */
    ReservedFunctionConcurrentInvocationLimitExceeded,
    /** More requests a second than ten times the function's reserved concurrency. */
    ReservedFunctionInvocationRateLimitExceeded,
    /** More requests a second than ten times the account's concurrency. */
    CallerRateLimitExceeded
}
