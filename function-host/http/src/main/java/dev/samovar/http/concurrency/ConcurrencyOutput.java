package dev.samovar.http.concurrency;

import dev.samovar.protocol.LambdaResponse;
import java.util.Optional;

/** What a function keeps for itself, if it does. */
record ConcurrencyOutput(Optional<Integer> reservedConcurrentExecutions) implements LambdaResponse {}
