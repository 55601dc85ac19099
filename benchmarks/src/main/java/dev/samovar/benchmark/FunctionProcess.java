package dev.samovar.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A sample function in a JVM of its own, run by AWS's runtime interface client. */
final class FunctionProcess implements AutoCloseable {
    private static final List<String> CLIENT = List.of(
            "aws-lambda-java-core",
            "aws-lambda-java-runtime-interface-client",
            "aws-lambda-java-serialization",
            "utils-lite");
    private static final List<String> EVENTS = List.of("aws-lambda-java-events", "joda-time");

    private final Process process;

    private FunctionProcess(Process process) {
        this.process = process;
    }

    /** Starts the function; it will ask the Runtime API for events. */
    static FunctionProcess start(Sample sample, RuntimeApi api, List<String> flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(Programs.java(), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                classPath(sample),
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                sample.handler()));
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "AWS_LAMBDA_RUNTIME_API", api.address(),
                        "AWS_LAMBDA_FUNCTION_NAME", sample.title(),
                        "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128",
                        "AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + sample.title(),
                        "AWS_LAMBDA_LOG_STREAM_NAME", "benchmark",
                        "AWS_REGION", "us-east-1",
                        "LAMBDA_TASK_ROOT", "/var/task",
                        "_HANDLER", sample.handler()));
        return new FunctionProcess(builder.start());
    }

    private static String classPath(Sample sample) {
        return Stream.of(sample.jar().toString(), Programs.libraries(CLIENT), Programs.libraries(EVENTS))
                .reduce((left, right) -> left + ":" + right)
                .orElseThrow();
    }

    /** A line of the process's {@code /proc/…/status} in kilobytes, such as {@code VmRSS}. */
    long statusKb(String key) throws IOException {
        return statusKb(process.pid(), key);
    }

    static long statusKb(long pid, String key) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(key + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Asks the process to end, and waits: a JVM that records an archive writes it then. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
