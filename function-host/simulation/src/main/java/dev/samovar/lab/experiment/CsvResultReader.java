package dev.samovar.lab.experiment;

import dev.samovar.lab.experiment.SavedResult.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link CsvResult} wrote. */
public final class CsvResultReader {
    private static final List<String> FIRST = List.of("workload", "policy", "seed");

    /** A value with what ends it; names with commas or quotes stand in quotes, and a quote in them is doubled. */
    private static final Pattern VALUE = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^\",\\r\\n]*))(,|\\r?\\n|\\z)");

    private final String file;
    private final SequencedMap<String, List<Row>> cells = new LinkedHashMap<>();
    private List<String> header = List.of();

    private record Row(String workload, String policy, long seed, List<Double> numbers) {}

    private CsvResultReader(String file) {
        this.file = file;
    }

    /**
     * The result that a file holds.
     *
     * @throws InvalidExperiment if it is no result, or not a whole one; says in which line, and why
     */
    public static SavedResult read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new InvalidExperiment(
                    file.toString(), Files.exists(file) ? "cannot be read as text" : "there is no such file");
        }
    }

    static SavedResult parse(String file, String content) {
        return new CsvResultReader(file).result(content);
    }

    private SavedResult result(String content) {
        Matcher values = VALUE.matcher(content);
        int line = 1;
        int at = 0;
        while (at < content.length()) {
            List<String> row = new ArrayList<>();
            int begin = at;
            String end = ",";
            while (end.equals(",")) {
                if (!values.region(at, content.length()).lookingAt()) {
                    throw new InvalidExperiment(file, line, "a quote does not end, or stands within a value");
                }
                row.add(
                        values.group(1) == null
                                ? values.group(2)
                                : values.group(1).replace("\"\"", "\""));
                end = values.group(3);
                at = values.end();
            }
            take(row, line);
            line += (int)
                    content.substring(begin, at).chars().filter(c -> c == '\n').count();
        }
        if (cells.isEmpty()) {
            throw new InvalidExperiment(file, "it has no runs");
        }
        return new SavedResult(cells.values().stream().map(this::runs).toList());
    }

    private void take(List<String> row, int line) {
        if (header.isEmpty()) {
            if (row.size() <= FIRST.size() || !row.subList(0, FIRST.size()).equals(FIRST)) {
                throw new InvalidExperiment(
                        file,
                        line,
                        "expected a result as 'samovar lab run --csv' writes it, with the columns workload,"
                                + " policy and seed first");
            }
            header = row;
            return;
        }
        if (row.size() != header.size()) {
            throw new InvalidExperiment(file, line, "expected " + header.size() + " values, not " + row.size());
        }
        List<Double> numbers = new ArrayList<>();
        for (int i = FIRST.size(); i < header.size(); i++) {
            numbers.add(number(row, i, line));
        }
        cells.computeIfAbsent(row.get(0) + '\n' + row.get(1), _ -> new ArrayList<>())
                .add(new Row(row.get(0), row.get(1), seed(row.get(2), line), numbers));
    }

    private double number(List<String> row, int column, int line) {
        try {
            return Double.parseDouble(row.get(column));
        } catch (NumberFormatException _) {
            throw new InvalidExperiment(file, line, header.get(column) + " is not a number: '" + row.get(column) + "'");
        }
    }

    private long seed(String text, int line) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new InvalidExperiment(file, line, "seed is not a whole number: '" + text + "'");
        }
    }

    private Runs runs(List<Row> rows) {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (int i = FIRST.size(); i < header.size(); i++) {
            int column = i - FIRST.size();
            values.put(
                    header.get(i),
                    rows.stream().mapToDouble(row -> row.numbers().get(column)).toArray());
        }
        Row first = rows.getFirst();
        return new Runs(
                first.workload(), first.policy(), rows.stream().map(Row::seed).toList(), values);
    }
}
