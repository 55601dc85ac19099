package dev.samovar.http.function;

import java.util.Optional;

/** Where asynchronous events go that failed; an empty ARN means nowhere. */
record DeadLetterConfig(Optional<String> targetArn) {

    static Optional<String> target(DeadLetterConfig given) {
        return given.targetArn().filter(arn -> !arn.isEmpty());
    }
}
