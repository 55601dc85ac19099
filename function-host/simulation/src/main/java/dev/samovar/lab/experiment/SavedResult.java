package dev.samovar.lab.experiment;

import java.util.List;
import java.util.Map;

/** A result as its file of comma-separated values has it: the numbers of every run, and no pictures. */
public record SavedResult(List<Runs> runs) {

    /**
     * What one policy did with one workload.
     *
     * @param values of each column, by its key, in the order of the seeds
     */
    public record Runs(String workload, String policy, List<Long> seeds, Map<String, double[]> values) {
        public Runs {
            seeds = List.copyOf(seeds);
        }

        String name() {
            return workload + ", " + policy;
        }
    }

    public SavedResult {
        runs = List.copyOf(runs);
    }

    /** What a file of it would say. */
    public static SavedResult of(ExperimentResult result) {
        return CsvResultReader.parse("result", CsvResult.of(result));
    }

    /** The runs of one policy alone. */
    public SavedResult only(String policy) {
        List<Runs> kept =
                runs.stream().filter(each -> each.policy().equals(policy)).toList();
        if (kept.isEmpty()) {
            throw new IllegalArgumentException(Words.unknown("policy", policy, policies()));
        }
        return new SavedResult(kept);
    }

    /** Their names, in the order of the file. */
    List<String> workloads() {
        return runs.stream().map(Runs::workload).distinct().toList();
    }

    List<String> policies() {
        return runs.stream().map(Runs::policy).distinct().toList();
    }
}
