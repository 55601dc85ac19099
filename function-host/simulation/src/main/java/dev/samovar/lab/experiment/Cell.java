package dev.samovar.lab.experiment;

import dev.samovar.lab.measure.ConfidenceInterval;
import dev.samovar.lab.measure.Measures;
import java.util.List;

/**
 * What one policy did with one workload, over all seeds.
 *
 * @param values for each column, its value for each seed
 * @param picture of the first seed, with its timeline and environments
 */
public record Cell(String workload, String policy, List<double[]> values, Measures picture) {

    /** A column's mean over the seeds. */
    public ConfidenceInterval over(int column) {
        return ConfidenceInterval.of(values.get(column));
    }
}
