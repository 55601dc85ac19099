package dev.samovar.gateway.account;

import dev.samovar.gateway.rest.BadRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A table of keys: the columns name, key, description, enabled, and usageplanIds. */
public final class KeyFile {
    private static final String NAME = "name";
    private static final String KEY = "key";
    private static final String DESCRIPTION = "description";
    private static final String ENABLED = "enabled";
    private static final String PLANS = "usageplanids";

    private final List<Row> rows;

    private KeyFile(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * Reads a table.
     *
     * @param csv comma-separated values, the first row being the names of the columns in any order
     */
    public static KeyFile read(String csv) {
        List<List<String>> rows = Csv.parse(csv);
        if (rows.isEmpty()) {
            throw new BadRequest("The file of API keys is empty").exception();
        }
        List<String> columns = rows.getFirst().stream()
                .map(column -> column.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!columns.contains(NAME) || !columns.contains(KEY)) {
            throw new BadRequest("The file of API keys must have the columns name and key").exception();
        }
        return new KeyFile(
                rows.stream().skip(1).map(cells -> new Row(columns, cells)).toList());
    }

    List<Row> rows() {
        return rows;
    }

    /** What the table says of one key. */
    record Row(List<String> columns, List<String> cells) {

        private String get(String column) {
            int at = columns.indexOf(column);
            return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
        }

        String name() {
            return get(NAME);
        }

        String value() {
            return get(KEY);
        }

        List<String> plans() {
            return Arrays.stream(get(PLANS).split(",", -1))
                    .map(String::strip)
                    .filter(plan -> !plan.isEmpty())
                    .toList();
        }

        NewApiKey key() {
            return new NewApiKey(
                    Optional.of(name()),
                    Optional.of(get(DESCRIPTION)),
                    get(ENABLED).isEmpty() || Boolean.parseBoolean(get(ENABLED)),
                    Optional.of(value()),
                    Optional.empty(),
                    List.of(),
                    Map.of());
        }
    }
}
