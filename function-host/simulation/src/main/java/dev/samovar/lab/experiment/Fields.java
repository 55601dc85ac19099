package dev.samovar.lab.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** The fields of an entry. What nobody asked for is refused in the end, so that a mistyped name is not ignored. */
final class Fields {
    private final Entry at;
    private final String hint;
    private final Map<String, Entry> keys = new LinkedHashMap<>();
    private final Map<String, Entry> values = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    /** @param hint is said with what is missing; may be empty */
    Fields(Entry at, List<NodeTuple> tuples, String hint) {
        this.at = at;
        this.hint = hint;
        for (NodeTuple tuple : tuples) {
            var key = new Entry(at.origin(), tuple.getKeyNode());
            String name = key.text();
            if (keys.put(name, key) != null) {
                throw key.refuse("'" + name + "' is there twice");
            }
            values.put(name, new Entry(at.origin(), tuple.getValueNode()));
        }
    }

    Entry at() {
        return at;
    }

    /** What is there, in its order. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    Optional<Entry> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name));
    }

    Entry required(String name) {
        return optional(name).orElseThrow(() -> at.refuse("'" + name + "' is missing" + hint));
    }

    /** Refuses what was not asked for. */
    void end() {
        keys.forEach((name, key) -> {
            if (!asked.contains(name)) {
                throw key.refuse(Words.unknown("field", name, new ArrayList<>(asked)));
            }
        });
    }
}
