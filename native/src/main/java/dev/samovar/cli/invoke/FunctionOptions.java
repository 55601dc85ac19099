package dev.samovar.cli.invoke;

import dev.samovar.cli.option.ColdStart;
import dev.samovar.function.FunctionConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that describe a function. */
final class FunctionOptions {

    @Parameters(paramLabel = "JAR", description = "The function: a JAR, or a ZIP with classes and lib/*.jar.")
    private Path code;

    @Option(
            names = "--handler",
            required = true,
            paramLabel = "HANDLER",
            description = "The handler, such as com.example.Orders or com.example.Orders::handle.")
    private String handler;

    @Option(names = "--layer", paramLabel = "ZIP", description = "A layer; repeat for more, at most five.")
    private List<Path> layers = List.of();

    @Option(names = "--env", paramLabel = "K=V", description = "An environment variable; repeat for more.")
    private Map<String, String> environment = new LinkedHashMap<>();

    @Option(names = "--memory", paramLabel = "MB", description = "Memory, 128 to 10240 (default: ${DEFAULT-VALUE}).")
    private int memoryMb = FunctionConfiguration.DEFAULT_MEMORY_MB;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description = "How long one invocation may take: 1s to 15m (default: 3s).")
    private Duration timeout = FunctionConfiguration.DEFAULT_TIMEOUT;

    @Option(
            names = "--keep-alive",
            paramLabel = "DURATION",
            description = "How long an idle environment stays warm (default: 10m).")
    private Duration keepAlive = Duration.ofMinutes(10);

    @Option(
            names = "--cold-start",
            paramLabel = "MODEL",
            description = "What a cold start costs on top of what it costs here: none, fixed:250ms, or lambda"
                    + " (as AWS takes) (default: none).")
    private ColdStart coldStart = new ColdStart.None();

    @Option(
            names = "--cpu-share",
            description = "Gives the function a share of a core that follows its memory, as AWS does:"
                    + " 1769 MB is one core.")
    private boolean cpuShare;

    InvocationPlan plan(int concurrency) {
        return new InvocationPlan(
                code, layers, handler, environment, memoryMb, timeout, concurrency, keepAlive, coldStart, cpuShare);
    }
}
