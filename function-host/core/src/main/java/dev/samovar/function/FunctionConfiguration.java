package dev.samovar.function;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
 * @param isolation what keeps its environments apart, if that is not left to the host
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
        String architecture,
        Optional<Isolation> isolation) {

    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3);
    public static final Duration TIMEOUT_MAX = Duration.ofMinutes(15);
    public static final int MEMORY_MB_MIN = 128;
    public static final int MEMORY_MB_MAX = 10_240;
    public static final int DEFAULT_MEMORY_MB = 128;
    public static final int DEFAULT_EPHEMERAL_STORAGE_MB = 512;

    private static final int DESCRIPTION_LENGTH_MAX = 256;
    private static final int HANDLER_LENGTH_MAX = 128;
    private static final int EPHEMERAL_STORAGE_MB_MIN = 512;
    private static final int EPHEMERAL_STORAGE_MB_MAX = 10_240;
    private static final int LAYERS_MAX = 5;
    /** All that AWS has. */
    public static final List<String> ARCHITECTURES = List.of("x86_64", "arm64");

    private static final Pattern HANDLER = Pattern.compile("[^\\s]+");
    private static final Pattern TARGET = Pattern.compile("(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()");
    private static final Pattern ROLE =
            Pattern.compile("arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+");

    public FunctionConfiguration {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        layerArns = List.copyOf(layerArns);
        new Violations()
                .length("description", description, 0, DESCRIPTION_LENGTH_MAX)
                .length("handler", handler, 0, HANDLER_LENGTH_MAX)
                .pattern("handler", handler, HANDLER)
                .pattern("role", role, ROLE)
                .range("timeout", timeout.toSeconds(), 1, TIMEOUT_MAX.toSeconds())
                .range("memorySize", memoryMb, MEMORY_MB_MIN, MEMORY_MB_MAX)
                .range("ephemeralStorage.size", ephemeralStorageMb, EPHEMERAL_STORAGE_MB_MIN, EPHEMERAL_STORAGE_MB_MAX)
                .eachOf("architectures", List.of(architecture), ARCHITECTURES)
                .pattern("deadLetterConfig.targetArn", deadLetterTarget.orElse(""), TARGET)
                .check();
        RuntimeName.check(runtime);
        if (snapStart) {
            RuntimeName.checkSnapStart(runtime);
        }
        if (isolation.equals(Optional.of(Isolation.CLASS_LOADER)) && !isJava(runtime)) {
            throw new InvalidFunction.ClassLoaderNotForRuntime(runtime).exception();
        }
        VariablesCheck.check(environment);
        if (layerArns.size() > LAYERS_MAX) {
            throw new InvalidLayers.TooManyLayers(LAYERS_MAX).exception();
        }
    }

    /** Whether it is written in Java, as far as its runtime tells. */
    public boolean isJava() {
        return isJava(runtime);
    }

    private static boolean isJava(String runtime) {
        return runtime.startsWith("java");
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
                "x86_64",
                Optional.empty());
    }

    /** A draft of another configuration that is like this one so far. */
    public ConfigurationDraft edit() {
        return new ConfigurationDraft(this);
    }
}
