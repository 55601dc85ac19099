package dev.samovar.cli.invoke;

import dev.samovar.cli.option.ColdStart;
import dev.samovar.cli.option.FunctionBounds;
import dev.samovar.function.FunctionConfiguration;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that describe a function and its host. */
final class FunctionOptions {

    @Mixin
    private CodeOptions code = new CodeOptions();

    @Option(names = "--memory", paramLabel = "MB", description = "Memory, 128 to 10240 (default: ${DEFAULT-VALUE}).")
    private int memoryMb = FunctionConfiguration.DEFAULT_MEMORY_MB;

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
        return code.plan(FunctionBounds.memoryMb(memoryMb), concurrency, keepAlive, coldStart, cpuShare);
    }
}
