package dev.samovar.function;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a function's owner can set. Values outside AWS's bounds are refused when it is made.
 *
 * @param runtime such as {@code java21}
 * @param handler such as {@code com.example.Orders::handle}
 * @param role the ARN of the role that the function would run under
 * @param description free text, at most 256 characters
 * @param timeout 1 to 900 seconds
 * @param memoryMb 128 to 10,240
 * @param ephemeralStorageMb the size of {@code /tmp}: 512 to 10,240
 * @param environment the function's own environment variables
 * @param layerArns the layer versions it uses, at most five
 * @param deadLetterTarget the ARN of the queue for asynchronous events that failed
 * @param logging where its log lines go and in which form
 * @param snapStart whether published versions start from a snapshot
 * @param activeTracing whether requests are traced
 * @param architecture {@code x86_64} or {@code arm64}; the host runs both alike
 */
public record FunctionConfiguration(
        String runtime,
        String handler,
        String role,
        String description,
        Duration timeout,
        int memoryMb,
        int ephemeralStorageMb,
        Map<String, String> environment,
        List<String> layerArns,
        Optional<String> deadLetterTarget,
        LoggingConfiguration logging,
        boolean snapStart,
        boolean activeTracing,
        String architecture) {

    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3);
    public static final int DEFAULT_MEMORY_MB = 128;
    public static final int DEFAULT_EPHEMERAL_STORAGE_MB = 512;

    public FunctionConfiguration {
        environment = Map.copyOf(environment);
        layerArns = List.copyOf(layerArns);
    }

    /** AWS's defaults for a function with this name. */
    public static FunctionConfiguration defaults(String functionName, String runtime, String handler, String role) {
        return new FunctionConfiguration(
                runtime,
                handler,
                role,
                "",
                DEFAULT_TIMEOUT,
                DEFAULT_MEMORY_MB,
                DEFAULT_EPHEMERAL_STORAGE_MB,
                Map.of(),
                List.of(),
                Optional.empty(),
                LoggingConfiguration.text("/aws/lambda/" + functionName),
                false,
                false,
                "x86_64");
    }
}
