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

/** Empties a queue. */
@Command(
        name = "purge",
        description = "Deletes all messages of a queue.",
        footer = {"  samovar queues purge orders"})
final class PurgeCommand implements Callable<Integer> {

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
            queues.call("PurgeQueue", queues.request(name));
        }
        spec.commandLine().getOut().println("purged " + name);
        return ExitCode.OK;
    }
}
