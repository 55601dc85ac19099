package dev.samovar.lab.experiment;

import dev.samovar.lab.measure.ConfidenceInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A result as a table for a terminal: a block for each workload, a line for each policy, the columns that matter most. */
public final class TextTable {
    private static final double FEW_DIGITS_BELOW = 10;
    private static final double NO_DIGITS_FROM = 1_000;

    private TextTable() {}

    /**
     * The table's text.
     *
     * @param labels of the columns to show
     */
    public static String of(ExperimentResult result, List<String> labels) {
        return result.experiment().workloads().stream()
                .map(workload -> block(result, workload.name(), labels))
                .collect(Collectors.joining("\n"));
    }

    private static String block(ExperimentResult result, String workload, List<String> labels) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(workload));
        labels.forEach(label -> head.add(head(result.columns().get(result.column(label)))));
        rows.add(head);
        for (Cell cell : result.of(workload)) {
            List<String> row = new ArrayList<>(List.of("  " + cell.policy()));
            labels.forEach(label -> row.add(text(cell.over(result.column(label)))));
            rows.add(row);
        }
        return aligned(rows);
    }

    static String head(Column column) {
        return column.unit().isEmpty() ? column.label() : column.label() + " [" + column.unit() + "]";
    }

    /** The mean, with half the width of its interval if there is one. */
    static String text(ConfidenceInterval interval) {
        return interval.halfWidth() == 0 || Double.isInfinite(interval.halfWidth())
                ? number(interval.mean())
                : number(interval.mean()) + " ±" + number(interval.halfWidth());
    }

    /** As many digits as help to compare. */
    public static String number(double value) {
        double size = Math.abs(value);
        if ((value == Math.rint(value) && size < NO_DIGITS_FROM) || size >= NO_DIGITS_FROM) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size < FEW_DIGITS_BELOW ? "%.3f" : "%.1f", value);
    }

    /** Lines of cells, as wide as the widest of each column; names to the left, numbers to the right. */
    static String aligned(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var text = new StringBuilder();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                String blank = " ".repeat(widths[column] - cell.length());
                line.append(column == 0 ? cell + blank : "   " + blank + cell);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
