package dev.samovar.cli.invoke;

import dev.samovar.cli.option.ColdStart;
import dev.samovar.function.Isolation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function as the command line describes it.
 *
 * @param code the function's JAR or ZIP
 * @param layers ZIPs that are unpacked under {@code /opt}, in this order
 * @param handler such as {@code com.example.Orders::handle}
 * @param environment its own environment variables
 * @param memoryMb its memory
 * @param timeout how long one invocation may take
 * @param concurrency how many invocations will be in flight at most
 * @param keepAlive how long an idle environment stays warm
 * @param coldStart what a cold start costs on top of what it costs here
 * @param cpuShare whether memory bounds its share of a core
 * @param isolation what keeps its environments apart, if that was said
 */
public record InvocationPlan(
        Path code,
        List<Path> layers,
        String handler,
        Map<String, String> environment,
        int memoryMb,
        Duration timeout,
        int concurrency,
        Duration keepAlive,
        ColdStart coldStart,
        boolean cpuShare,
        Optional<Isolation> isolation) {

    public InvocationPlan {
        layers = List.copyOf(layers);
        environment = Map.copyOf(environment);
    }
}
