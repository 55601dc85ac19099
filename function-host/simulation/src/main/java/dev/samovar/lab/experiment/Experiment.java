package dev.samovar.lab.experiment;

import dev.samovar.lab.policy.Policy;
import dev.samovar.lab.simulate.SimulationSettings;
import dev.samovar.lab.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * A question put to the lab: each policy meets each workload, once for each seed.
 *
 * @param title of the report
 * @param question what it is meant to answer, in a sentence or two; may be empty
 * @param settings what all runs have in common
 */
public record Experiment(
        String title,
        String question,
        SimulationSettings settings,
        List<Workload> workloads,
        List<Policy> policies,
        List<Long> seeds) {

    public Experiment {
        workloads = List.copyOf(workloads);
        policies = List.copyOf(policies);
        seeds = List.copyOf(seeds);
    }

    /**
     * Reads an experiment file.
     *
     * @throws InvalidExperiment if it cannot be read, or does not make sense; says in which line, and why
     */
    public static Experiment read(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        return new ExperimentReader(directory == null ? file : directory).read(YamlFile.read(file));
    }

    /** How many runs it takes. */
    public int runs() {
        return workloads.size() * policies.size() * seeds.size();
    }
}
