package dev.samovar.function;

import dev.samovar.store.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** AWS's rules for a function's own environment variables. */
final class VariablesCheck {
    private static final int BYTES_MAX = 4096;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]([a-zA-Z0-9_])+");
    private static final Set<String> RESERVED = Set.of(
            "AWS_ACCESS_KEY",
            "AWS_ACCESS_KEY_ID",
            "AWS_DEFAULT_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_LAMBDA_RUNTIME_API",
            "AWS_REGION",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SECRET_KEY",
            "AWS_SESSION_TOKEN",
            "LAMBDA_RUNTIME_DIR",
            "LAMBDA_TASK_ROOT");

    private VariablesCheck() {}

    static void check(Map<String, String> variables) {
        if (!variables.keySet().stream().allMatch(name -> NAME.matcher(name).matches())) {
            var violations = new Violations();
            violations.add(Violation.ofSecret(
                    "environment.variables",
                    "Map keys must satisfy constraint: [Member must satisfy regular expression pattern: " + NAME
                            + ", Member must not be null]"));
            violations.check();
        }
        List<String> reserved =
                variables.keySet().stream().filter(RESERVED::contains).toList();
        if (!reserved.isEmpty()) {
            throw new InvalidFunction.ReservedVariables(reserved).exception();
        }
        byte[] measured = Json.bytes(Json.strings(variables));
        if (measured.length > BYTES_MAX) {
            throw new InvalidFunction.EnvironmentTooLarge(new String(measured, StandardCharsets.UTF_8)).exception();
        }
    }
}
