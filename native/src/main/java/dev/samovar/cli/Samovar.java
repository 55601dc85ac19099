package dev.samovar.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: every other command is one of its words. */
@Command(
        name = "samovar",
        description = "Runs AWS-Lambda-style Java functions on this machine, and keeps them warm.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Done",
            "1:The function failed, and --fail-on-error was given",
            "2:The command line makes no sense",
            "3:A file cannot be read or written, or is not what it should be",
            "4:The server cannot be reached",
            "5:The server refused, with an AWS error",
            "6:The server cannot listen on its port",
            "70:A fault of Samovar"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  samovar start",
            "  samovar generate-event sqs",
            "  samovar functions list",
            "  samovar COMMAND --help"
        })
final class Samovar implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }
}
