package dev.samovar.protocol;

import java.util.List;
import java.util.regex.Pattern;

/** Names the operations of the REST APIs that nobody here serves, so that a refusal says what was refused. */
final class UnservedOperations {
    private static final List<Operation> OPERATIONS = List.of(
            operation("POST", "/2020-04-22/code-signing-configs", "CreateCodeSigningConfig"),
            operation("GET", "/2020-04-22/code-signing-configs", "ListCodeSigningConfigs"),
            operation("GET", "/2020-04-22/code-signing-configs/[^/]+", "GetCodeSigningConfig"),
            operation("PUT", "/2020-04-22/code-signing-configs/[^/]+", "UpdateCodeSigningConfig"),
            operation("DELETE", "/2020-04-22/code-signing-configs/[^/]+", "DeleteCodeSigningConfig"),
            operation("GET", "/2020-04-22/code-signing-configs/[^/]+/functions", "ListFunctionsByCodeSigningConfig"),
            operation("PUT", "/2020-06-30/functions/[^/]+/code-signing-config", "PutFunctionCodeSigningConfig"),
            operation("DELETE", "/2020-06-30/functions/[^/]+/code-signing-config", "DeleteFunctionCodeSigningConfig"),
            operation("GET", "/2025-11-30/functions/[^/]+/function-scaling-config", "GetFunctionScalingConfig"),
            operation("PUT", "/2025-11-30/functions/[^/]+/function-scaling-config", "PutFunctionScalingConfig"),
            operation("[A-Z]+", "/2025-11-30/capacity-providers.*", "of capacity providers"),
            operation("[A-Z]+", "/2025-12-01/.*durable-execution.*", "of durable executions"));

    private UnservedOperations() {}

    private record Operation(Pattern request, String name) {}

    private static Operation operation(String method, String path, String name) {
        return new Operation(Pattern.compile(method + " " + path + "/?"), name);
    }

    /** AWS's name of what was asked for, or else the request line. */
    static String name(String method, String path) {
        String request = method + " " + path;
        return OPERATIONS.stream()
                .filter(operation -> operation.request().matcher(request).matches())
                .findFirst()
                .map(Operation::name)
                .orElse(request);
    }
}
