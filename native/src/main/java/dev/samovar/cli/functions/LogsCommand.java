package dev.samovar.cli.functions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.log.LogReader;
import dev.samovar.cli.log.LogTail;
import dev.samovar.cli.log.Pause;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a function's log. */
@Command(
        name = "logs",
        description = "Prints the log of a function, oldest line first.",
        footer = {
            "  samovar functions logs hello",
            "  samovar functions logs hello --follow",
            "  samovar functions logs hello --filter ERROR",
            "  aws logs tail /aws/lambda/hello --follow --endpoint-url http://127.0.0.1:4566"
        })
final class LogsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The function's name.")
    private String name;

    @Option(
            names = "--filter",
            paramLabel = "PATTERN",
            description = "Only lines that match a CloudWatch Logs pattern.")
    private Optional<String> filter = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            description = "Only lines from then on, such as 2026-01-31T10:00:00Z.")
    private Optional<Instant> from = Optional.empty();

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on with what the function writes, until it is interrupted.")
    private boolean follow;

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    private final Pause pause;

    LogsCommand() {
        this(() -> TimeUnit.SECONDS.sleep(1));
    }

    LogsCommand(Pause pause) {
        this.pause = pause;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (AwsClient client = server.connect()) {
            var log = new LogReader(client, logGroup(client), filter, from);
            new LogTail(log, spec.commandLine().getOut(), pause).print(follow);
        }
        return ExitCode.OK;
    }

    /** Asks the function, because its configuration may name another group than its own. */
    private String logGroup(AwsClient client) throws InterruptedException {
        JsonNode configuration = client.get(Paths.function(name) + "/configuration");
        return configuration.path("LoggingConfig").path("LogGroup").asText("/aws/lambda/" + name);
    }
}
