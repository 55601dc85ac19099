package dev.samovar.function.registry;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.InvalidTags;
import dev.samovar.function.Violation;
import dev.samovar.function.Violations;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tags of functions. */
public final class Tags {
    private static final int TAGS_MAX = 50;
    private static final int KEY_LENGTH_MAX = 128;
    private static final int VALUE_LENGTH_MAX = 256;

    private final FunctionTables tables;

    Tags(FunctionTables tables) {
        this.tables = tables;
    }

    public Map<String, String> get(FunctionArn function) {
        checkFunction(function);
        return tables.tags.get(function).orElse(Map.of());
    }

    /** Adds tags and replaces those that are there. */
    public Commit<FunctionArn> tag(FunctionArn function, Map<String, String> tags) {
        checkFunction(function);
        if (tags.isEmpty()) {
            throw new InvalidTags.NoTags().exception();
        }
        Map<String, String> all = new LinkedHashMap<>(get(function));
        all.putAll(tags);
        check(all);
        tables.tags.put(function, all);
        return tables.journal.commit(function);
    }

    public Commit<FunctionArn> untag(FunctionArn function, Collection<String> keys) {
        checkFunction(function);
        Map<String, String> left = new LinkedHashMap<>(get(function));
        if (left.keySet().removeAll(keys)) {
            tables.tags.put(function, left);
        }
        return tables.journal.commit(function);
    }

    private void checkFunction(FunctionArn function) {
        if (function.isQualified()) {
            throw new InvalidTags.TagsOnVersion().exception();
        }
        tables.latest(function);
    }

    /** Refuses tags that AWS does not allow. */
    public static void check(Map<String, String> tags) {
        var violations = new Violations();
        if (!tags.keySet().stream().allMatch(key -> !key.isEmpty() && key.length() <= KEY_LENGTH_MAX)) {
            violations.add(Violation.of(
                    tags,
                    "tags",
                    "Map keys must satisfy constraint: [Member must have length less than or equal to " + KEY_LENGTH_MAX
                            + ", Member must have length greater than or equal to 1]"));
        }
        if (!tags.values().stream().allMatch(value -> value.length() <= VALUE_LENGTH_MAX)) {
            violations.add(Violation.of(
                    tags,
                    "tags",
                    "Map value must satisfy constraint: [Member must have length less than or equal to "
                            + VALUE_LENGTH_MAX + ", Member must have length greater than or equal to 0]"));
        }
        violations.check();
        if (tags.size() > TAGS_MAX) {
            throw new InvalidTags.TooManyTags().exception();
        }
    }
}
