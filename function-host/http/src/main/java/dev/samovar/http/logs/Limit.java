package dev.samovar.http.logs;

import dev.samovar.function.Violations;
import java.util.Optional;

/** How many items a caller wants. */
final class Limit {
    private Limit() {}

    static int of(Optional<Integer> given, int ifAbsent, int max) {
        given.ifPresent(limit -> new Violations().range("limit", limit, 1, max).check());
        return given.orElse(ifAbsent);
    }
}
