package dev.samovar.cli.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.ExitCode;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes a version. */
@Command(
        name = "publish",
        description = "Publishes what the function is now as its next version, and prints the number.",
        footer = "  samovar functions publish hello --description 'first release'")
final class PublishCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The function's name.")
    private String name;

    @Option(names = "--description", paramLabel = "TEXT", description = "The version's description.")
    private Optional<String> description = Optional.empty();

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (AwsClient client = server.connect()) {
            ObjectNode request = client.object();
            description.ifPresent(text -> request.put("Description", text));
            JsonNode published = client.post(Paths.function(name) + "/versions", request);
            spec.commandLine().getOut().println(published.path("Version").asText());
        }
        return ExitCode.OK;
    }
}
