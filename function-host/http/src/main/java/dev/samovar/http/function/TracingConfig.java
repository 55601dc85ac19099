package dev.samovar.http.function;

import dev.samovar.function.Violations;
import java.util.List;
import java.util.Optional;

/** Whether requests are traced. */
record TracingConfig(Optional<String> mode) {
    private static final List<String> MODES = List.of("Active", "PassThrough");

    static TracingConfig of(boolean active) {
        return new TracingConfig(Optional.of(active ? "Active" : "PassThrough"));
    }

    boolean isActive() {
        mode.ifPresent(given ->
                new Violations().oneOf("tracingConfig.mode", given, MODES).check());
        return mode.filter("Active"::equals).isPresent();
    }
}
