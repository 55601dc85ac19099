package dev.samovar.function;

import java.util.List;
import java.util.stream.Collectors;

/** Parameters that break the rules of the API's model, all of them at once. */
public record ValidationFailed(List<Violation> violations) implements FunctionError {

    public ValidationFailed {
        violations = List.copyOf(violations);
    }

    @Override
    public String message() {
        String detected = violations.size() == 1
                ? "1 validation error detected: "
                : violations.size() + " validation errors detected: ";
        return violations.stream().map(Violation::toString).collect(Collectors.joining("; ", detected, ""));
    }
}
