package dev.samovar.cli.lab;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.lab.experiment.Experiments;
import dev.samovar.lab.experiment.InvalidExperiment;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an experiment's file. */
@Command(
        name = "show",
        description = "Prints the file of an experiment that comes with the program, to read or to change.",
        footer = {"  samovar lab show bursts", "  samovar lab show bursts > mine.yaml"})
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The experiment's name, as 'samovar lab list' prints it.")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            spec.commandLine().getOut().print(Experiments.content(name));
        } catch (InvalidExperiment unknown) {
            throw new CommandFailure(ExitCode.INPUT, unknown);
        }
        return ExitCode.OK;
    }
}
