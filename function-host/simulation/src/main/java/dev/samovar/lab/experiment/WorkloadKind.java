package dev.samovar.lab.experiment;

import java.util.Arrays;
import java.util.List;

/** How a workload may say who calls what and when. */
enum WorkloadKind {
    ARRIVALS("arrivals: {poisson: 2/s}"),
    CLOSED_LOOP("closed-loop: {callers: 10, think: {exponential: 1s}}"),
    AZURE_LIKE("azure-like: {applications: 400, invocations: 100M, busiest: 1/min}"),
    AZURE("azure: azurefunctions-dataset2019"),
    CSV("csv: today.csv");

    private final String example;

    WorkloadKind(String example) {
        this.example = example;
    }

    /** Its field in a workload. */
    String word() {
        return example.substring(0, example.indexOf(':'));
    }

    /** The field, and what may stand there. */
    String example() {
        return example;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(WorkloadKind::word).toList();
    }
}
