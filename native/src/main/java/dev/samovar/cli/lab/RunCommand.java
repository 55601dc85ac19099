package dev.samovar.cli.lab;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.lab.experiment.CsvResult;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.experiment.TextTable;
import dev.samovar.lab.report.HtmlReport;
import dev.samovar.lab.report.PictureFiles;
import dev.samovar.lab.report.ResultColumns;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs an experiment. */
@Command(
        name = "run",
        description =
                "Runs an experiment: each policy with each workload, once for each seed, on all cores. The same file"
                        + " gives the same result on every machine.",
        footer = {"  samovar lab run keep-alive", "  samovar lab run mine.yaml --html mine.html --csv mine.csv"})
final class RunCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "EXPERIMENT",
            description = "A file, or the name of an experiment that comes with the program.")
    private String name;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a report with pictures, in one file.")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description = "Writes the report's pictures as SVG files, for pages of your own.")
    private Optional<Path> pictures = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes all numbers of all runs.")
    private Optional<Path> csv = Optional.empty();

    @Mixin
    private ExperimentRunner runner;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        runner.check();
        ExperimentResult result = runner.run(ExperimentArgument.read(name));
        PrintWriter out = spec.commandLine().getOut();
        out.print(TextTable.of(result, ResultColumns.MAIN));
        out.println();
        out.println(ResultColumns.costNote());
        csv.ifPresent(file -> write(file, CsvResult.of(result)));
        html.ifPresent(file -> write(file, HtmlReport.of(result)));
        pictures.ifPresent(directory -> writePictures(directory, PictureFiles.of(result)));
        return ExitCode.OK;
    }

    private void writePictures(Path directory, Map<String, String> files) {
        try {
            Files.createDirectories(directory);
        } catch (IOException unwritable) {
            throw new CommandFailure(ExitCode.INPUT, directory + " cannot be made: " + unwritable.getMessage());
        }
        files.forEach((name, content) -> write(directory.resolve(name), content));
    }

    private void write(Path file, String content) {
        try {
            Files.writeString(file, content);
            spec.commandLine().getErr().println("wrote " + file);
        } catch (IOException unwritable) {
            throw new CommandFailure(ExitCode.INPUT, file + " cannot be written: " + unwritable.getMessage());
        }
    }
}
