package dev.samovar.lab.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** One of the dataset's tables, row by row, its columns found by their names. */
final class AzureTable {
    private final Path file;
    private List<String> header = List.of();
    private String[] cells = {};
    private long line;

    private AzureTable(Path file) {
        this.file = file;
    }

    /** Looks at a row of the table. */
    @FunctionalInterface
    interface Row {
        void read(AzureTable row);
    }

    static void read(Path file, Row each) {
        var table = new AzureTable(file);
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                table.line++;
                if (table.line == 1) {
                    table.header = Arrays.asList(text.split(",", -1));
                } else {
                    table.cells = text.split(",", -1);
                    each.read(table);
                }
            }
        } catch (IOException unreadable) {
            throw new InvalidTrace(file, "cannot be read: " + unreadable.getMessage());
        }
    }

    String text(String column) {
        int place = header.indexOf(column);
        if (place < 0) {
            throw new InvalidTrace(file, 1, "has no column '" + column + "'");
        }
        if (place >= cells.length) {
            throw new InvalidTrace(file, line, "has only " + cells.length + " values");
        }
        return cells[place];
    }

    double number(String column) {
        String text = text(column);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw new InvalidTrace(file, line, column + " is not a number: '" + text + "'");
        }
    }
}
