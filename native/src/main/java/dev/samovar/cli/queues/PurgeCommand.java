package dev.samovar.cli.queues;

import picocli.CommandLine.Command;

/** Empties a queue. */
@Command(
        name = "purge",
        description = "Deletes all messages of a queue.",
        footer = {"  samovar queues purge orders"})
final class PurgeCommand extends QueueCommand {
    PurgeCommand() {
        super("PurgeQueue", "purged");
    }
}
