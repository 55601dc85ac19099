package dev.samovar.cli.lab;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The cold-start lab. */
@Command(
        name = "lab",
        description = "Shows, predicts and compares cold starts: the host's own code, in virtual time.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RunCommand.class, CompareCommand.class, ListCommand.class, ShowCommand.class},
        footer = {
            "  samovar lab list",
            "  samovar lab run bursts --html bursts.html",
            "  samovar lab show bursts > mine.yaml",
            "  samovar lab run mine.yaml --csv mine.csv",
            "  samovar lab predict hello.jar --handler com.example.Hello --workload poisson:2/s"
        })
public final class LabCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: run, compare, predict, list or show");
    }
}
