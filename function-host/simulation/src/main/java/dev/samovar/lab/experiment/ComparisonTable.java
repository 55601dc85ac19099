package dev.samovar.lab.experiment;

import dev.samovar.lab.experiment.Comparison.Pair;
import dev.samovar.lab.measure.ConfidenceInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two results side by side as tables for a terminal: a block for each pair, a line for each number. */
public final class ComparisonTable {
    private ComparisonTable() {}

    /** The text; columns that tell nothing, and those that one side does not have, are left out. */
    public static String of(List<Pair> pairs, List<Column> columns) {
        return String.join(
                "\n", pairs.stream().map(pair -> block(pair, columns)).toList());
    }

    private static String block(Pair pair, List<Column> columns) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(pair.name(), "A", "B", "B - A", "change", ""));
        pair.telling(columns).forEach(column -> rows.add(row(pair, column)));
        return TextTable.aligned(rows);
    }

    private static List<String> row(Pair pair, Column column) {
        ConfidenceInterval a = pair.ofA(column);
        ConfidenceInterval difference = pair.difference(column);
        return List.of(
                "  " + TextTable.head(column),
                TextTable.text(a),
                TextTable.text(pair.ofB(column)),
                (difference.mean() > 0 ? "+" : "") + TextTable.text(difference),
                change(a.mean(), difference.mean()),
                difference.contains(0) ? "" : "differs");
    }

    private static String change(double from, double difference) {
        return from == 0 ? "" : String.format(Locale.ROOT, "%+.1f %%", 100 * difference / from);
    }
}
