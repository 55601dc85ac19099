package dev.samovar.cli.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes a function's code, its configuration, or both. */
@Command(
        name = "update",
        description = "Changes a function's configuration, its code, or both, in this order.",
        footer = {
            "  samovar functions update hello --code hello.jar",
            "  samovar functions update hello --memory 1024 --timeout 10s"
        })
final class UpdateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The function's name.")
    private String name;

    @Option(names = "--code", paramLabel = "FILE", description = "The new JAR or ZIP.")
    private Optional<Path> code = Optional.empty();

    @Mixin
    private Settings settings;

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Optional<byte[]> zip = code.map(path -> new CodeFile(path).read());
        try (AwsClient client = server.connect()) {
            ObjectNode configuration = client.object();
            settings.addTo(configuration);
            if (configuration.isEmpty() && zip.isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, "nothing to change: give --code or a setting");
            }
            if (!configuration.isEmpty()) {
                check(client, client.put(Paths.function(name) + "/configuration", configuration));
            }
            if (zip.isPresent()) {
                check(
                        client,
                        client.put(
                                Paths.function(name) + "/code", client.object().put("ZipFile", zip.get())));
            }
        }
        spec.commandLine().getOut().println("updated " + name);
        return ExitCode.OK;
    }

    /* Waits, too: what is being updated cannot be updated again. */
    private void check(AwsClient client, JsonNode updated) throws InterruptedException {
        Optional<String> failure = Readiness.await(client, name, updated);
        if (failure.isPresent()) {
            throw new CommandFailure(ExitCode.REFUSED, name + " cannot run like that: " + failure.get());
        }
    }
}
