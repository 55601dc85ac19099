package dev.samovar.http.function;

import java.util.Map;
import java.util.Optional;

/** A function's environment variables. */
record EnvironmentMember(Optional<Map<String, String>> variables) {

    static Optional<EnvironmentMember> of(Map<String, String> variables) {
        return variables.isEmpty() ? Optional.empty() : Optional.of(new EnvironmentMember(Optional.of(variables)));
    }
}
