package dev.samovar.cli.apis;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The APIs of a running server. */
@Command(
        name = "apis",
        description = "Lists and describes the APIs of a running server, and prints their logs.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListCommand.class, DescribeCommand.class, LogsCommand.class},
        footer = {
            "  samovar apis list",
            "  samovar apis describe a1b2c3d4e5",
            "  samovar apis logs a1b2c3d4e5 prod --follow"
        })
public final class ApisCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: list, describe or logs");
    }
}
