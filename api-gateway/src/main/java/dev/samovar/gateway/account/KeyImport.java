package dev.samovar.gateway.account;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.GatewayException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes keys from a table of them. */
public final class KeyImport {
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
     * @param failsOnWarnings whether nothing is to be done if anything is wrong
     */
    public Commit<Imported> of(AccountRegion home, KeyFile file, boolean failsOnWarnings) {
        List<String> warnings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<KeyFile.Row> good = file.rows().stream()
                .filter(row -> isGood(home, row, seen, warnings))
                .toList();
        if (failsOnWarnings && !warnings.isEmpty()) {
            throw new BadRequest(String.join("; ", warnings)).exception();
        }
        List<String> ids = new ArrayList<>();
        KeyTables.Change change = tables.new Change(home);
        for (KeyFile.Row row : good) {
            try {
                ApiKey key = keys.add(home, row.key(), change);
                ids.add(key.id());
                row.plans().forEach(plan -> planKeys.add(home, plan, key, change));
            } catch (GatewayException refused) {
                warnings.add(row.name() + ": " + refused.error().message());
            }
        }
        return change.commit(new Imported(List.copyOf(ids), List.copyOf(warnings)));
    }

    private boolean isGood(AccountRegion home, KeyFile.Row row, Set<String> seen, List<String> warnings) {
        try {
            ApiKeys.checkValue(row.value());
            if (!seen.add(row.value()) || tables.keyWithValue(home, row.value()).isPresent()) {
                warnings.add(row.name() + ": API Key already exists");
                return false;
            }
            row.plans().forEach(plan -> tables.plan(home, plan));
            return true;
        } catch (GatewayException refused) {
            warnings.add(row.name() + ": " + refused.error().message());
            return false;
        }
    }
}
