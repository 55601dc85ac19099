package dev.samovar.cli.lab;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.lab.experiment.CsvResult;
import dev.samovar.lab.experiment.Experiment;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.experiment.ExperimentRun;
import dev.samovar.lab.experiment.TextTable;
import dev.samovar.lab.report.HtmlReport;
import dev.samovar.lab.report.ResultColumns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs an experiment. */
@Command(
        name = "run",
        description =
                "Runs an experiment: each policy with each workload, once for each seed, on all cores. The same file"
                        + " gives the same result on every machine.",
        footer = {
            "  samovar lab run keep-alive",
            "  samovar lab run mine.yaml --html mine.html --csv mine.csv",
            "  samovar lab run mine.yaml --columns 'latency, p99,cost'"
        })
final class RunCommand implements Callable<Integer> {
    private static final int THREADS_MOST = 1_024;

    @Parameters(
            paramLabel = "EXPERIMENT",
            description = "A file, or the name of an experiment that comes with the program.")
    private String name;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a report with pictures, in one file.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes all numbers of all runs.")
    private Optional<Path> csv = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many runs go on side by side (default: as many as there are cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (threads < 1 || threads > THREADS_MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--threads is from 1 to " + THREADS_MOST + ", not " + threads);
        }
        Experiment experiment = ExperimentArgument.read(name);
        ExperimentResult result = run(experiment);
        spec.commandLine().getOut().print(TextTable.of(result, ResultColumns.MAIN));
        csv.ifPresent(file -> write(file, CsvResult.of(result)));
        html.ifPresent(file -> write(file, HtmlReport.of(result)));
        return ExitCode.OK;
    }

    private ExperimentResult run(Experiment experiment) {
        var progress = new Progress(spec.commandLine().getErr(), InstantSource.system(), experiment.runs(), !quiet);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            return new ExperimentRun(experiment, ResultColumns.ALL, executor, progress::advance).run();
        } catch (IllegalArgumentException refused) {
            throw new CommandFailure(ExitCode.INPUT, refused.getMessage());
        } finally {
            progress.end();
        }
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
