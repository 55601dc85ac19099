package dev.samovar.gateway.backend.function;

import dev.samovar.function.access.ServiceCaller;
import dev.samovar.invocation.Payload;
import java.util.Optional;

/**
 * A call of a function.
 *
 * @param traceId the X-Ray trace header
 * @param caller whom the function's policy must admit; empty if a role's permissions count instead
 */
public record FunctionCall(
        FunctionReference function, Payload payload, Optional<String> traceId, Optional<ServiceCaller> caller) {
    /** The name of API Gateway in policies. */
    public static final String PRINCIPAL = "apigateway.amazonaws.com";
}
