package dev.samovar.cli.functions;

import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deletes a function. */
@Command(
        name = "delete",
        description = "Deletes a function with all its versions and aliases.",
        footer = "  samovar functions delete hello")
final class DeleteCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The function's name.")
    private String name;

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (AwsClient client = server.connect()) {
            client.delete(Paths.function(name));
        }
        spec.commandLine().getOut().println("deleted " + name);
        return ExitCode.OK;
    }
}
