package dev.samovar.cli.lab;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.lab.experiment.Experiment;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.experiment.ExperimentRun;
import dev.samovar.lab.report.ResultColumns;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How experiments are run: the options of commands that run some. */
final class ExperimentRunner {
    private static final int THREADS_MOST = 1_024;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many runs go on side by side (default: as many as there are cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Checks the options, which a command does before it looks at anything else. */
    void check() {
        if (threads < 1 || threads > THREADS_MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--threads is from 1 to " + THREADS_MOST + ", not " + threads);
        }
    }

    /** Says what goes on, unless it is to be quiet. */
    void tell(String line) {
        if (!quiet) {
            spec.commandLine().getErr().println(line);
            spec.commandLine().getErr().flush();
        }
    }

    ExperimentResult run(Experiment experiment) {
        var progress = new Progress(spec.commandLine().getErr(), InstantSource.system(), experiment.runs(), !quiet);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            return new ExperimentRun(experiment, ResultColumns.ALL, executor, progress::advance).run();
        } catch (IllegalArgumentException refused) {
            throw new CommandFailure(ExitCode.INPUT, refused);
        } finally {
            progress.end();
        }
    }
}
