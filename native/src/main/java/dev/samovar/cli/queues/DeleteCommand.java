package dev.samovar.cli.queues;

import picocli.CommandLine.Command;

/** Deletes a queue. */
@Command(
        name = "delete",
        description = "Deletes a queue and the messages in it.",
        footer = {"  samovar queues delete orders"})
final class DeleteCommand extends QueueCommand {
    DeleteCommand() {
        super("DeleteQueue", "deleted");
    }
}
