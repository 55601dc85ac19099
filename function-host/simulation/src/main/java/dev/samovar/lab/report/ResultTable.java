package dev.samovar.lab.report;

import dev.samovar.lab.experiment.Cell;
import dev.samovar.lab.experiment.Column;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.measure.ConfidenceInterval;
import dev.samovar.lab.workload.Workload;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The numbers that matter most: a row for each policy under each workload, the best marked. */
final class ResultTable {
    private final ExperimentResult result;
    private final List<Integer> columns;

    /** @param labels of the columns; those that tell nothing are left out */
    ResultTable(ExperimentResult result, List<String> labels) {
        this.result = result;
        columns = result.telling(labels);
    }

    void write(Markup html) {
        html.open("div", "class", "wide").open("table", "class", "results").line();
        html.leafOf(caption(), "caption").line().open("thead").open("tr");
        html.leafOf("policy", "th", "scope", "col");
        for (int column : columns) {
            head(html, result.columns().get(column));
        }
        html.close().close().line();
        for (Workload workload : result.experiment().workloads()) {
            block(html, workload.name());
        }
        html.close().close().line();
    }

    private String caption() {
        int seeds = result.experiment().seeds().size();
        return seeds == 1
                ? "One run each. ★ marks the best policy of a workload."
                : "Means over " + seeds + " seeds, ± half the width of their 95 % confidence interval (Student's t)."
                        + " ★ marks the best policy of a workload.";
    }

    private static void head(Markup html, Column column) {
        html.open("th", "scope", "col").words(column.label());
        if (!column.unit().isEmpty()) {
            html.words(" ").leafOf(column.unit(), "span", "class", "unit");
        }
        html.close();
    }

    private void block(Markup html, String workload) {
        List<Cell> cells = result.of(workload);
        html.open("tbody").open("tr", "class", "workload");
        html.leafOf(workload, "th", "scope", "rowgroup", "colspan", String.valueOf(columns.size() + 1))
                .close()
                .line();
        for (Cell cell : cells) {
            html.open("tr").leafOf(cell.policy(), "th", "scope", "row");
            for (int column : columns) {
                value(html, cell.over(column), isBest(cell, cells, column));
            }
            html.close().line();
        }
        html.close();
    }

    private static void value(Markup html, ConfidenceInterval interval, boolean best) {
        html.open("td", "class", best ? "best" : "value");
        if (best) {
            html.leafOf("★", "span", "title", "best").words(" ");
        }
        html.words(Interval.mean(interval));
        String width = Interval.width(interval).strip();
        if (!width.isEmpty()) {
            html.leafOf(width, "span", "class", "interval");
        }
        html.close();
    }

    /* Numbers that look the same are the same. */
    private boolean isBest(Cell cell, List<Cell> cells, int column) {
        if (!ResultColumns.lessIsBetter(result.columns().get(column).label())) {
            return false;
        }
        OptionalInt best = IntStream.range(0, cells.size())
                .reduce((a, b) -> mean(cells.get(b), column) < mean(cells.get(a), column) ? b : a);
        String least = text(cells.get(best.orElseThrow()), column);
        long distinct =
                cells.stream().map(other -> text(other, column)).distinct().count();
        return distinct > 1 && text(cell, column).equals(least);
    }

    private static double mean(Cell cell, int column) {
        return cell.over(column).mean();
    }

    private static String text(Cell cell, int column) {
        return Interval.mean(cell.over(column));
    }

    /** All numbers of one workload: a row for each, a column for each policy. */
    static void writeAll(Markup html, ExperimentResult result, String workload) {
        List<Cell> cells = result.of(workload);
        html.open("div", "class", "wide").open("table", "class", "all").line();
        html.leafOf(
                        "All numbers of " + workload + ", for "
                                + cells.stream().map(Cell::policy).collect(Collectors.joining(", ")),
                        "caption")
                .open("thead")
                .open("tr")
                .leafOf("number", "th", "scope", "col");
        cells.forEach(cell -> html.leafOf(cell.policy(), "th", "scope", "col"));
        html.close().close().line().open("tbody");
        for (int i = 0; i < result.columns().size(); i++) {
            int column = i;
            html.open("tr")
                    .open("th", "scope", "row")
                    .words(result.columns().get(i).label() + " ");
            html.leafOf(result.columns().get(i).unit(), "span", "class", "unit").close();
            cells.forEach(cell -> value(html, cell.over(column), false));
            html.close().line();
        }
        html.close().close().close().line();
    }
}
