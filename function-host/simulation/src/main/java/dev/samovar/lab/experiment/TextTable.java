package dev.samovar.lab.experiment;

import dev.samovar.lab.measure.ConfidenceInterval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A result as a table for a terminal: a block for each workload, a line for each policy, the columns that matter most. */
public final class TextTable {
    private static final double FEW_DIGITS_BELOW = 10;
    private static final double NO_DIGITS_FROM = 1_000;
    private static final double SMALL_BELOW = 0.1;
    private static final MathContext TWO_DIGITS = new MathContext(2);
    /** Intervals that are narrower, compared with their mean, are not shown. */
    private static final double NO_WIDTH_SHARE = 1e-3;

    /** Heads take no less room, for they are easier to read in few lines. */
    private static final int HEAD_LEAST = 10;

    private TextTable() {}

    /**
     * The table's text.
     *
     * @param labels of the columns to show; those that tell nothing are left out
     */
    public static String of(ExperimentResult result, List<String> labels) {
        List<Integer> columns = result.telling(labels);
        return result.experiment().workloads().stream()
                .map(workload -> block(result, workload.name(), columns))
                .collect(Collectors.joining("\n"));
    }

    private static String block(ExperimentResult result, String workload, List<Integer> columns) {
        List<List<String>> rows = new ArrayList<>();
        for (Cell cell : result.of(workload)) {
            List<String> row = new ArrayList<>(List.of("  " + cell.policy()));
            columns.forEach(column -> row.add(text(cell.over(column))));
            rows.add(row);
        }
        List<List<String>> heads = new ArrayList<>(List.of(List.of(workload)));
        for (int i = 0; i < columns.size(); i++) {
            int place = i + 1;
            int width =
                    rows.stream().mapToInt(row -> row.get(place).length()).max().orElse(0);
            heads.add(lines(head(result.columns().get(columns.get(i))), Math.max(width, HEAD_LEAST)));
        }
        rows.addAll(0, stacked(heads));
        return aligned(rows);
    }

    /* Words in as few lines as there is room for. */
    private static List<String> lines(String words, int width) {
        List<String> lines = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            if (lines.isEmpty() || lines.getLast().length() + 1 + word.length() > width) {
                lines.add(word);
            } else {
                lines.add(lines.removeLast() + " " + word);
            }
        }
        return lines;
    }

    /* Rows of heads that end on one line. */
    private static List<List<String>> stacked(List<List<String>> heads) {
        int height = heads.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> heads.stream()
                        .map(head -> line < height - head.size() ? "" : head.get(line - height + head.size()))
                        .toList())
                .toList();
    }

    static String head(Column column) {
        return column.unit().isEmpty() ? column.label() : column.label() + " [" + column.unit() + "]";
    }

    /** The mean, with half the width of its interval if there is one. */
    static String text(ConfidenceInterval interval) {
        String width = width(interval);
        return width.isEmpty() ? number(interval.mean()) : number(interval.mean()) + " ±" + width;
    }

    /** Half the width of an interval; empty if there is none to be seen. */
    public static String width(ConfidenceInterval interval) {
        double width = interval.halfWidth();
        return Double.isFinite(width) && width > NO_WIDTH_SHARE * Math.abs(interval.mean()) ? number(width) : "";
    }

    /** As many digits as help to compare. */
    public static String number(double value) {
        double size = Math.abs(value);
        if ((value == Math.rint(value) && size < NO_DIGITS_FROM) || size >= NO_DIGITS_FROM) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        if (size < SMALL_BELOW) {
            return new BigDecimal(value).round(TWO_DIGITS).toPlainString();
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
