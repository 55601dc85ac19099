package dev.samovar.cli.queues;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The queues of a running server. */
@Command(
        name = "queues",
        description = "Lists, fills, reads and watches queues of a running server.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListCommand.class,
            CreateCommand.class,
            DeleteCommand.class,
            SendCommand.class,
            ReceiveCommand.class,
            PurgeCommand.class,
            RedriveCommand.class,
            WatchCommand.class
        },
        footer = {
            "  samovar queues create orders",
            "  samovar queues send orders '{\"id\":1}'",
            "  samovar queues receive orders --delete",
            "  samovar queues watch"
        })
public final class QueuesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Missing command: list, create, delete, send, receive, purge, redrive or watch");
    }
}
