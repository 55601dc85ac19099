package dev.samovar.cli.queues;

import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has one operation done to a queue as a whole. */
abstract class QueueCommand implements Callable<Integer> {
    private final String operation;
    private final String done;

    @Parameters(paramLabel = "NAME", description = "The queue's name.")
    private String name;

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    /**
     * A command.
     *
     * @param operation as AWS calls it
     * @param done what the user reads before the queue's name
     */
    QueueCommand(String operation, String done) {
        this.operation = operation;
        this.done = done;
    }

    @Override
    public final Integer call() throws InterruptedException {
        try (AwsClient client = server.connect()) {
            var queues = new Queues(client);
            queues.call(operation, queues.request(name));
        }
        spec.commandLine().getOut().println(done + " " + name);
        return ExitCode.OK;
    }
}
