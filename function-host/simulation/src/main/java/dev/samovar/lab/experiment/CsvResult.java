package dev.samovar.lab.experiment;

import java.util.List;
import java.util.stream.Collectors;

/** A result as comma-separated values: a line for each run, all columns, numbers in full. */
public final class CsvResult {
    private CsvResult() {}

    /** The file's content; the first line names the columns. */
    public static String of(ExperimentResult result) {
        var csv = new StringBuilder("workload,policy,seed,");
        csv.append(result.columns().stream().map(Column::key).collect(Collectors.joining(",")))
                .append('\n');
        List<Long> seeds = result.experiment().seeds();
        for (Cell cell : result.cells()) {
            for (int run = 0; run < seeds.size(); run++) {
                int place = run;
                csv.append(quoted(cell.workload()))
                        .append(',')
                        .append(quoted(cell.policy()))
                        .append(',')
                        .append(seeds.get(run))
                        .append(',')
                        .append(cell.values().stream()
                                .map(values -> number(values[place]))
                                .collect(Collectors.joining(",")))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
