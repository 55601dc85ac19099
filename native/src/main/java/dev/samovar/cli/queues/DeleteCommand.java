package dev.samovar.cli.queues;

import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deletes a queue. */
@Command(
        name = "delete",
        description = "Deletes a queue and the messages in it.",
        footer = {"  samovar queues delete orders"})
final class DeleteCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The queue's name.")
    private String name;

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (AwsClient client = server.connect()) {
            var queues = new Queues(client);
            queues.call("DeleteQueue", queues.request(name));
        }
        spec.commandLine().getOut().println("deleted " + name);
        return ExitCode.OK;
    }
}
