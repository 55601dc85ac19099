package dev.samovar.gateway.account;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 has them: cells with commas or line ends in them stand in quotes. */
final class Csv {
    private final String text;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    /** The rows of a table without those that are empty. */
    static List<List<String>> parse(String text) {
        var csv = new Csv(text.replace("\r\n", "\n"));
        List<List<String>> rows = new ArrayList<>();
        while (csv.at < csv.text.length()) {
            List<String> row = csv.row();
            if (row.size() > 1 || !row.getFirst().isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        at++;
        return cells;
    }

    private String cell() {
        var cell = new StringBuilder();
        boolean isQuoted = false;
        for (; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == '"') {
                boolean isDoubled = isQuoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (isDoubled) {
                    cell.append(next);
                    at++;
                } else {
                    isQuoted = !isQuoted;
                }
            } else if (!isQuoted && (next == ',' || next == '\n')) {
                return cell.toString();
            } else {
                cell.append(next);
            }
        }
        return cell.toString();
    }
}
