package dev.samovar.function.registry;

import dev.samovar.function.AccountRegion;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what each way of addressing a function leads to, so that an invocation looks it up instead of working it out.
 * Only what leads somewhere is remembered, so the ways are as few as versions, aliases and spellings of a name.
 */
final class Routes {
    private final Map<AccountRegion, Map<String, Map<String, Route>>> known = new HashMap<>();

    /**
     * Where one way of addressing leads.
     *
     * @param main where it leads mostly
     * @param extra where it leads by chance, if an alias has weights
     * @param extraWeight the probability of the extra one
     */
    record Route(Resolved main, @Nullable Resolved extra, double extraWeight) {}

    @Nullable
    Route find(AccountRegion home, String reference, String qualifier) {
        Map<String, Map<String, Route>> references = known.get(home);
        if (references == null) {
            return null;
        }
        Map<String, Route> qualifiers = references.get(reference);
        return qualifiers == null ? null : qualifiers.get(qualifier);
    }

    void remember(AccountRegion home, String reference, String qualifier, Route route) {
        known.computeIfAbsent(home, _ -> new HashMap<>())
                .computeIfAbsent(reference, _ -> new HashMap<>())
                .put(qualifier, route);
    }

    void forget(AccountRegion home) {
        known.remove(home);
    }
}
