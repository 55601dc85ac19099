package dev.samovar.cli.functions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.option.FunctionBounds;
import dev.samovar.function.Isolation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that set a function's configuration; what is not given stays, or is AWS's default. */
final class Settings {

    @Option(
            names = "--handler",
            paramLabel = "HANDLER",
            description = "Such as com.example.Orders::handle or app.handle; any word for a bootstrap.")
    private Optional<String> handler = Optional.empty();

    @Option(
            names = "--runtime",
            paramLabel = "RUNTIME",
            description = "java8.al2, java11, java17, java21, java25, nodejs20.x to nodejs24.x, python3.9 to python3.14"
                    + " or provided.al2023.")
    private Optional<String> runtime = Optional.empty();

    @Option(names = "--memory", paramLabel = "MB", description = "Memory, 128 to 10240.")
    private Optional<Integer> memoryMb = Optional.empty();

    @Option(names = "--timeout", paramLabel = "DURATION", description = "1s to 15m, in whole seconds.")
    private Optional<Duration> timeout = Optional.empty();

    @Option(names = "--description", paramLabel = "TEXT", description = "Free text.")
    private Optional<String> description = Optional.empty();

    @Option(names = "--env", paramLabel = "K=V", description = "An environment variable; repeat for more.")
    private Map<String, String> environment = new LinkedHashMap<>();

    @Option(names = "--layer", paramLabel = "ARN", description = "A layer version; repeat for more.")
    private List<String> layers = List.of();

    @Option(names = "--isolation", paramLabel = "KIND", description = "class-loader or process.")
    private Optional<Isolation> isolation = Optional.empty();

    /** Adds what was given to a request. */
    void addTo(ObjectNode request) {
        handler.ifPresent(value -> request.put("Handler", value));
        runtime.ifPresent(value -> request.put("Runtime", value));
        memoryMb.ifPresent(value -> request.put("MemorySize", FunctionBounds.memoryMb(value)));
        timeout.ifPresent(
                value -> request.put("Timeout", FunctionBounds.timeout(value).toSeconds()));
        description.ifPresent(value -> request.put("Description", value));
        isolation.ifPresent(value -> request.put("Isolation", value.label()));
        if (!environment.isEmpty()) {
            ObjectNode variables = request.putObject("Environment").putObject("Variables");
            environment.forEach(variables::put);
        }
        if (!layers.isEmpty()) {
            layers.forEach(request.putArray("Layers")::add);
        }
    }
}
