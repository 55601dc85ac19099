package dev.samovar.cli.queues;

import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.ServerAddress;
import dev.samovar.cli.console.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a line for each queue. */
@Command(
        name = "list",
        description = "Lists queues and how many messages they hold.",
        footer = {"  samovar queues list", "  samovar queues list orders"})
final class ListCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PREFIX",
            arity = "0..1",
            defaultValue = "",
            description = "Only queues whose names begin so.")
    private String prefix;

    @Mixin
    private ServerAddress server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (AwsClient client = server.connect()) {
            var queues = new Queues(client);
            out.println(QueueLine.HEAD);
            for (String name : queues.names(prefix)) {
                out.println(QueueLine.of(name, queues.attributes(name)));
            }
        }
        out.flush();
        return ExitCode.OK;
    }
}
