package dev.samovar.gateway.account;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.Commit;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.GatewayException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes keys from a table of them: the columns name, key, description, enabled, and usageplanIds. */
public final class KeyImport {
    private static final String NAME = "name";
    private static final String KEY = "key";
    private static final String DESCRIPTION = "description";
    private static final String ENABLED = "enabled";
    private static final String PLANS = "usageplanids";

    private final KeyTables tables;
    private final ApiKeys keys;
    private final PlanKeys planKeys;

    KeyImport(KeyTables tables, ApiKeys keys, PlanKeys planKeys) {
        this.tables = tables;
        this.keys = keys;
        this.planKeys = planKeys;
    }

    /**
     * What came of it.
     *
     * @param warnings what is wrong with keys that were left out, and with plans that keys could not be put into
     */
    public record Imported(List<String> ids, List<String> warnings) {}

    /**
     * Makes the keys of a table.
     *
     * @param csv comma-separated values, the first row being the names of the columns in any order
     * @param failsOnWarnings whether nothing is to be done if anything is wrong
     */
    public Commit<Imported> of(AccountRegion home, String csv, boolean failsOnWarnings) {
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
        return make(
                home, rows.stream().skip(1).map(row -> new Row(columns, row)).toList(), failsOnWarnings);
    }

    private Commit<Imported> make(AccountRegion home, List<Row> rows, boolean failsOnWarnings) {
        List<String> warnings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Row> good =
                rows.stream().filter(row -> isGood(home, row, seen, warnings)).toList();
        if (failsOnWarnings && !warnings.isEmpty()) {
            throw new BadRequest(String.join("; ", warnings)).exception();
        }
        List<String> ids = new ArrayList<>();
        KeyTables.Change change = tables.new Change(home);
        for (Row row : good) {
            try {
                ApiKey key = keys.add(home, row.key(), change);
                ids.add(key.id());
                row.plans().forEach(plan -> planKeys.add(home, plan, key, change));
            } catch (GatewayException refused) {
                warnings.add(row.get(NAME) + ": " + refused.error().message());
            }
        }
        return change.commit(new Imported(List.copyOf(ids), List.copyOf(warnings)));
    }

    private boolean isGood(AccountRegion home, Row row, Set<String> seen, List<String> warnings) {
        try {
            ApiKeys.checkValue(row.get(KEY));
            if (!seen.add(row.get(KEY))
                    || tables.keyWithValue(home, row.get(KEY)).isPresent()) {
                warnings.add(row.get(NAME) + ": API Key already exists");
                return false;
            }
            row.plans().forEach(plan -> tables.plan(home, plan));
            return true;
        } catch (GatewayException refused) {
            warnings.add(row.get(NAME) + ": " + refused.error().message());
            return false;
        }
    }

    private record Row(List<String> columns, List<String> cells) {

        String get(String column) {
            int at = columns.indexOf(column);
            return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
        }

        List<String> plans() {
            return Arrays.stream(get(PLANS).split(",", -1))
                    .map(String::strip)
                    .filter(plan -> !plan.isEmpty())
                    .toList();
        }

        NewApiKey key() {
            return new NewApiKey(
                    Optional.of(get(NAME)),
                    Optional.of(get(DESCRIPTION)),
                    get(ENABLED).isEmpty() || Boolean.parseBoolean(get(ENABLED)),
                    Optional.of(get(KEY)),
                    Optional.empty(),
                    List.of(),
                    Map.of());
        }
    }
}
