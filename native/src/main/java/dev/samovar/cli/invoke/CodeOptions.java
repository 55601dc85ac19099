package dev.samovar.cli.invoke;

import dev.samovar.cli.option.ColdStart;
import dev.samovar.cli.option.FunctionBounds;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.Isolation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that describe a function, whatever host it runs in. */
public final class CodeOptions {

    @Parameters(
            paramLabel = "JAR",
            description =
                    "The function: a JAR, or a ZIP with classes and lib/*.jar, a bootstrap, an app.js or an app.py.")
    private Path code;

    @Option(
            names = "--handler",
            required = true,
            paramLabel = "HANDLER",
            description = "The handler, such as com.example.Orders::handle or app.handle; any word for a bootstrap.")
    private String handler;

    @Option(names = "--layer", paramLabel = "ZIP", description = "A layer; repeat for more, at most five.")
    private List<Path> layers = List.of();

    @Option(names = "--env", paramLabel = "K=V", description = "An environment variable; repeat for more.")
    private Map<String, String> environment = new LinkedHashMap<>();

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description = "How long one invocation may take: 1s to 15m (default: 3s).")
    private Duration timeout = FunctionConfiguration.DEFAULT_TIMEOUT;

    @Option(
            names = "--isolation",
            paramLabel = "KIND",
            description = "What keeps environments apart: class-loader or process (default: class-loader; a package"
                    + " with a bootstrap runs in a process).")
    private Optional<Isolation> isolation = Optional.empty();

    public Path code() {
        return code;
    }

    public Duration timeout() {
        return timeout;
    }

    /** How to run it in a host that is like this. */
    public InvocationPlan plan(
            int memoryMb, int concurrency, Duration keepAlive, ColdStart coldStart, boolean cpuShare) {
        return new InvocationPlan(
                code,
                layers,
                handler,
                environment,
                memoryMb,
                FunctionBounds.timeout(timeout),
                concurrency,
                keepAlive,
                coldStart,
                cpuShare,
                isolation);
    }
}
