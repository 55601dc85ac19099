package dev.samovar.lab.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What came of an experiment.
 *
 * @param columns what was measured of each run
 * @param cells each workload with each policy, in the order of the file
 */
public record ExperimentResult(Experiment experiment, List<Column> columns, List<Cell> cells) {
    public ExperimentResult {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /** A column by its label. */
    public int column(String label) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).label().equals(label)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column '" + label + "'");
    }

    /** Columns by their labels, without those that tell nothing: all zeros, or the same as one before them. */
    public List<Integer> telling(List<String> labels) {
        List<Integer> telling = new ArrayList<>();
        for (String label : labels) {
            int column = column(label);
            if (cells.stream().anyMatch(cell -> cell.over(column).mean() != 0)
                    && telling.stream().noneMatch(before -> isSame(before, column))) {
                telling.add(column);
            }
        }
        return telling;
    }

    private boolean isSame(int one, int other) {
        return cells.stream()
                .allMatch(cell ->
                        Arrays.equals(cell.values().get(one), cell.values().get(other)));
    }

    /** The cells of one workload, in the order of the policies. */
    public List<Cell> of(String workload) {
        return cells.stream().filter(cell -> cell.workload().equals(workload)).toList();
    }
}
