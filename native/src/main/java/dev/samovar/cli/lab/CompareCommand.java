package dev.samovar.cli.lab;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.lab.experiment.Column;
import dev.samovar.lab.experiment.Comparison;
import dev.samovar.lab.experiment.ComparisonTable;
import dev.samovar.lab.experiment.CsvResultReader;
import dev.samovar.lab.experiment.InvalidExperiment;
import dev.samovar.lab.experiment.SavedResult;
import dev.samovar.lab.report.ResultColumns;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two results. */
@Command(
        name = "compare",
        description = {
            "Compares two results side by side. Each is a file that 'samovar lab run --csv' wrote, or an experiment,"
                    + " which is run first.",
            "Runs with the same workload and policy are held against each other; the name does not matter where both"
                    + " results have one workload only, or one policy only. A difference 'differs' if zero lies outside"
                    + " its 95 %% confidence interval: of the differences from seed to seed if both have the same seeds,"
                    + " by Welch's test otherwise."
        },
        footer = {
            "  samovar lab compare before.csv after.csv",
            "  samovar lab compare keep-alive mine.yaml",
            "  samovar lab compare keep-alive keep-alive --policy 'fixed 5m' --policy 'fixed 10m'"
        })
final class CompareCommand implements Callable<Integer> {
    private static final String RESULT_ENDING = ".csv";
    private static final int POLICIES_MOST = 2;

    @Parameters(index = "0", paramLabel = "A", description = "A result, or an experiment.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "What it is compared with.")
    private String second;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "Compares this policy alone; given twice, the first of A with the second of B.")
    private List<String> policies = List.of();

    @Option(names = "--all", description = "Compares all numbers, and not only those that 'samovar lab run' prints.")
    private boolean all;

    @Mixin
    private ExperimentRunner runner;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (policies.size() > POLICIES_MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--policy is given twice at most, not " + policies.size() + " times");
        }
        runner.check();
        SavedResult a = result(first);
        SavedResult b = second.equals(first) ? a : result(second);
        print(
                policies.isEmpty()
                        ? new Comparison(a, b)
                        : new Comparison(only(a, policies.getFirst()), only(b, policies.getLast())));
        return ExitCode.OK;
    }

    private SavedResult result(String argument) {
        if (!argument.toLowerCase(Locale.ROOT).endsWith(RESULT_ENDING)) {
            return SavedResult.of(runner.run(ExperimentArgument.read(argument)));
        }
        try {
            return CsvResultReader.read(Path.of(argument));
        } catch (InvalidExperiment invalid) {
            throw new CommandFailure(ExitCode.INPUT, invalid);
        }
    }

    private static SavedResult only(SavedResult result, String policy) {
        try {
            return result.only(policy);
        } catch (IllegalArgumentException unknown) {
            throw new CommandFailure(ExitCode.INPUT, unknown);
        }
    }

    private void print(Comparison comparison) {
        List<Comparison.Pair> pairs = comparison.pairs();
        if (pairs.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    "nothing to compare: " + first + " has " + String.join("; ", comparison.onlyInA()) + ", and "
                            + second + " has " + String.join("; ", comparison.onlyInB()));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("A: " + first);
        out.println("B: " + second);
        out.println();
        out.print(ComparisonTable.of(pairs, columns()));
        alone("A", comparison.onlyInA());
        alone("B", comparison.onlyInB());
    }

    private List<Column> columns() {
        return ResultColumns.ALL.stream()
                .filter(column -> all || ResultColumns.MAIN.contains(column.label()))
                .toList();
    }

    private void alone(String side, List<String> names) {
        if (!names.isEmpty()) {
            spec.commandLine().getOut().println("\nonly in " + side + ": " + String.join("; ", names));
        }
    }
}
