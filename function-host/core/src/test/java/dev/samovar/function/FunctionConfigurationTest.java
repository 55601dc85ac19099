package dev.samovar.function;

import static dev.samovar.function.registry.RegistryFixture.ROLE;
import static dev.samovar.function.registry.RegistryFixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.registry.RegistryFixture;
import dev.samovar.store.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionConfigurationTest {

    /** The parts of a configuration that a test changes one at a time. */
    private static final class Draft {
        private String runtime = "java21";
        private String handler = "com.example.Hello";
        private String role = ROLE;
        private String description = "";
        private Duration timeout = Duration.ofSeconds(3);
        private int memoryMb = 128;
        private int ephemeralStorageMb = 512;
        private Map<String, String> environment = Map.of();
        private List<String> layers = List.of();
        private String logGroup = "/aws/lambda/hello";
        private String deadLetters = "arn:aws:sqs:eu-central-1:123456789012:dead";
        private boolean snapStart = true;
        private String architecture = "arm64";

        FunctionConfiguration make() {
            return new FunctionConfiguration(
                    runtime,
                    handler,
                    role,
                    description,
                    timeout,
                    memoryMb,
                    ephemeralStorageMb,
                    environment,
                    layers,
                    Optional.of(deadLetters),
                    LoggingConfiguration.text(logGroup),
                    snapStart,
                    true,
                    architecture,
                    Optional.empty());
        }
    }

    private final Draft draft = new Draft();

    private void assertViolation(String shown) {
        assertRefused(draft::make, ValidationFailed.class, "1 validation error detected: " + shown);
    }

    @Test
    void defaultsAreThoseOfAws() {
        var defaults = FunctionConfiguration.defaults("hello", "java25", "Hello", ROLE);
        assertThat(defaults.timeout()).hasSeconds(3);
        assertThat(defaults.memoryMb()).isEqualTo(128);
        assertThat(defaults.ephemeralStorageMb()).isEqualTo(512);
        assertThat(defaults.logging().logGroup()).isEqualTo("/aws/lambda/hello");
        assertThat(defaults.architecture()).isEqualTo("x86_64");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 900})
    void timeoutsWithinTheBoundsAreFine(int seconds) {
        draft.timeout = Duration.ofSeconds(seconds);
        assertThat(draft.make().timeout()).hasSeconds(seconds);
    }

    @Test
    void timeoutsHaveBounds() {
        draft.timeout = Duration.ZERO;
        assertViolation("Value '0' at 'timeout' failed to satisfy constraint:"
                + " Member must have value greater than or equal to 1");
        draft.timeout = Duration.ofSeconds(901);
        assertViolation("Value '901' at 'timeout' failed to satisfy constraint:"
                + " Member must have value less than or equal to 900");
    }

    @Test
    void memoryHasBounds() {
        draft.memoryMb = 10_240;
        assertThat(draft.make().memoryMb()).isEqualTo(10_240);
        draft.memoryMb = 127;
        assertViolation("Value '127' at 'memorySize' failed to satisfy constraint:"
                + " Member must have value greater than or equal to 128");
        draft.memoryMb = 10_241;
        assertViolation("Value '10241' at 'memorySize' failed to satisfy constraint:"
                + " Member must have value less than or equal to 10240");
    }

    @Test
    void ephemeralStorageHasBounds() {
        draft.ephemeralStorageMb = 511;
        assertViolation("Value '511' at 'ephemeralStorage.size' failed to satisfy constraint:"
                + " Member must have value greater than or equal to 512");
        draft.ephemeralStorageMb = 10_241;
        assertViolation("Value '10241' at 'ephemeralStorage.size' failed to satisfy constraint:"
                + " Member must have value less than or equal to 10240");
    }

    @Test
    void textsHaveALength() {
        draft.description = "d".repeat(256);
        draft.make();
        draft.description = "d".repeat(257);
        assertViolation("Value '" + draft.description + "' at 'description' failed to satisfy constraint:"
                + " Member must have length less than or equal to 256");
        draft.description = "";
        draft.handler = "h".repeat(129);
        assertViolation("Value '" + draft.handler + "' at 'handler' failed to satisfy constraint:"
                + " Member must have length less than or equal to 128");
    }

    @Test
    void textsHaveAForm() {
        draft.handler = "com.example Hello";
        assertViolation("Value 'com.example Hello' at 'handler' failed to satisfy constraint:"
                + " Member must satisfy regular expression pattern: [^\\s]+");
        draft.handler = "Hello";
        draft.role = "r1";
        assertViolation("Value 'r1' at 'role' failed to satisfy constraint: Member must satisfy regular expression"
                + " pattern: arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+");
        draft.role = ROLE;
        draft.architecture = "X86_64";
        assertViolation("Value '[X86_64]' at 'architectures' failed to satisfy constraint: Member must satisfy"
                + " constraint: [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]");
        draft.architecture = "arm64";
        draft.deadLetters = "queue";
        assertViolation("Value 'queue' at 'deadLetterConfig.targetArn' failed to satisfy constraint: Member must"
                + " satisfy regular expression pattern: (arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()");
        draft.deadLetters = "";
        draft.logGroup = "a group";
        assertViolation("Value 'a group' at 'loggingConfig.logGroup' failed to satisfy constraint: Member must"
                + " satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+");
    }

    @Test
    void allViolationsAreToldAtOnce() {
        draft.memoryMb = 1;
        draft.timeout = Duration.ZERO;
        assertThat(RegistryFixture.errorOf(draft::make).message())
                .startsWith("2 validation errors detected: Value '0' at 'timeout'")
                .contains("; Value '1' at 'memorySize'");
    }

    @Test
    void snapshotsAreRefusedWhereAwsMakesNone() {
        for (String runtime : List.of("java11", "java25", "python3.12")) {
            draft.runtime = runtime;
            draft.make();
        }
        for (String runtime : List.of("java8.al2", "python3.11", "nodejs24.x", "provided.al2023")) {
            draft.runtime = runtime;
            assertRefused(
                    draft::make,
                    InvalidParameterValue.class,
                    runtime + " is not supported for SnapStart enabled functions.");
        }
    }

    @Test
    void runtimesAreKnownOrRefused() {
        draft.snapStart = false;
        draft.runtime = "java8.al2";
        draft.make();
        draft.runtime = "JAVA21";
        assertRefused(
                draft::make,
                InvalidParameterValue.class,
                "Value JAVA21 at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: [java25,"
                        + " java21, java17, java11, java8.al2, nodejs24.x, nodejs22.x, nodejs20.x, python3.14, python3.13,"
                        + " python3.12, python3.11, python3.10, python3.9, provided.al2023, provided.al2] or be a valid"
                        + " ARN");
        draft.runtime = "java8";
        assertRefused(
                draft::make,
                InvalidParameterValue.class,
                "The runtime parameter of java8 is no longer supported for creating or updating AWS Lambda functions."
                        + " We recommend you use a supported runtime while creating or updating functions.");
    }

    @Test
    void environmentVariablesHaveNames() {
        draft.environment = Map.of("X", "one letter is too short");
        assertViolation("Value at 'environment.variables' failed to satisfy constraint: Map keys must satisfy"
                + " constraint: [Member must satisfy regular expression pattern: [a-zA-Z]([a-zA-Z0-9_])+,"
                + " Member must not be null]");
        draft.environment = Map.of("AWS_REGION", "mars");
        assertRefused(
                draft::make,
                InvalidParameterValue.class,
                "Lambda was unable to configure your environment variables because the environment variables you have"
                        + " provided contains reserved keys that are currently not supported for modification."
                        + " Reserved keys used in this request: AWS_REGION");
    }

    @Test
    void environmentVariablesHaveASizeTogether() {
        int overhead = "{\"SMALL\":\"ok\",\"LARGE\":\"\"}".length();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("SMALL", "ok");
        variables.put("LARGE", "x".repeat(4096 - overhead));
        draft.environment = variables;
        assertThat(draft.make().environment().keySet()).containsExactly("SMALL", "LARGE");

        variables.put("LARGE", "x".repeat(4097 - overhead));
        assertRefused(
                draft::make,
                InvalidParameterValue.class,
                "Lambda was unable to configure your environment variables because the environment variables you have"
                        + " provided exceeded the 4KB limit. String measured: {\"SMALL\":\"ok\",\"LARGE\":\""
                        + variables.get("LARGE") + "\"}");
    }

    @Test
    void moreThanFiveLayersAreRefused() {
        draft.layers = List.of("1", "2", "3", "4", "5");
        draft.make();
        draft.layers = List.of("1", "2", "3", "4", "5", "6");
        assertRefused(draft::make, InvalidParameterValue.class, "Cannot reference more than 5 layers.");
    }

    @Test
    void itIsStoredWhole() {
        draft.environment = Map.of("MODE", "test");
        draft.layers = List.of("arn:aws:lambda:eu-central-1:123456789012:layer:common:3");
        FunctionConfiguration configuration = draft.make();
        assertThat(ConfigurationJson.read(Json.parse(Json.bytes(ConfigurationJson.write(configuration)))))
                .isEqualTo(configuration);
    }
}
