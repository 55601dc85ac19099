package dev.samovar.cli.console;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells, one below the other: each column is as wide as its widest cell. */
public final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    public Table(String... heads) {
        add(heads);
    }

    /** Adds a line of as many cells as there are heads. */
    public void add(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            /* A name may have a line break, a line may not. */
            String text = cell.replaceAll("\\p{Cntrl}", " ");
            if (row.size() == widths.size()) {
                widths.add(0);
            }
            widths.set(row.size(), Math.max(widths.get(row.size()), text.length()));
            row.add(text);
        }
        rows.add(row);
    }

    /** The heads, and the lines in the order in which they were added. */
    public List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell).repeat(' ', widths.get(column) - cell.length()).append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
