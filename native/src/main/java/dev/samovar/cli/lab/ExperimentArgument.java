package dev.samovar.cli.lab;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.lab.experiment.Experiment;
import dev.samovar.lab.experiment.Experiments;
import dev.samovar.lab.experiment.InvalidExperiment;
import java.nio.file.Files;
import java.nio.file.Path;

/** An experiment as a command names it: one that comes with the program, or a file. */
final class ExperimentArgument {
    private ExperimentArgument() {}

    static Experiment read(String nameOrFile) {
        try {
            Path file = Path.of(nameOrFile);
            return Files.exists(file) || looksLikeFile(file) ? Experiment.read(file) : Experiments.read(nameOrFile);
        } catch (InvalidExperiment invalid) {
            throw new CommandFailure(ExitCode.INPUT, invalid);
        }
    }

    /* What cannot be the name of an experiment: whoever writes it has a file in mind. */
    private static boolean looksLikeFile(Path file) {
        return file.getNameCount() > 1 || file.isAbsolute() || file.toString().contains(".");
    }
}
