package dev.samovar.cli.functions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The functions of a running server. */
@Command(
        name = "functions",
        description =
                "Lists, describes, creates, updates, deletes and publishes functions of a running server, and shows their logs.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListCommand.class,
            DescribeCommand.class,
            CreateCommand.class,
            UpdateCommand.class,
            DeleteCommand.class,
            PublishCommand.class,
            LogsCommand.class
        },
        footer = {
            "  samovar functions list",
            "  samovar functions create hello --code hello.jar --handler com.example.Hello",
            "  samovar functions update hello --code hello.jar",
            "  samovar functions logs hello"
        })
public final class FunctionsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Missing command: list, describe, create, update, delete, publish or logs");
    }
}
