package dev.samovar.cli.lab;

import dev.samovar.cli.console.ExitCode;
import dev.samovar.lab.experiment.Experiments;
import dev.samovar.lab.policy.Policies;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what the lab has. */
@Command(
        name = "list",
        description =
                "Lists the experiments that come with the program, and the policies and workloads to make others of.",
        footer = {"  samovar lab list"})
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Experiments:");
        Experiments.names()
                .forEach(name ->
                        out.printf("  %-14s %s%n", name, Experiments.read(name).title()));
        examples("Policies, beside classes of your own", Policies.examples());
        examples("Workloads", Experiments.workloadExamples());
        examples("Arrivals", Experiments.arrivalExamples());
        examples("Durations", Experiments.durationExamples());
        out.println();
        out.println("Each line is an example that an experiment's file may have as it is.");
        return ExitCode.OK;
    }

    private void examples(String what, List<String> examples) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println(what + ":");
        examples.forEach(example -> out.println("  " + example));
    }
}
