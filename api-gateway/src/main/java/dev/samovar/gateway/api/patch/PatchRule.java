package dev.samovar.gateway.api.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Some operations that are allowed at some path.
 *
 * @param path such as <code>/requestParameters/{name}</code>
 */
record PatchRule(Set<String> ops, String path, List<String> pattern, Effect effect) {

    static PatchRule of(Set<String> ops, String path, Effect effect) {
        return new PatchRule(ops, path, List.of(path.substring(1).split("/", -1)), effect);
    }

    boolean allows(PatchOperation operation) {
        return operation.op().filter(ops::contains).isPresent();
    }

    /** What stands for the names in braces, if the path of an operation is meant. */
    Optional<List<String>> match(List<String> segments) {
        if (segments.size() != pattern.size()) {
            return Optional.empty();
        }
        List<String> variables = new ArrayList<>();
        for (int i = 0; i < pattern.size(); i++) {
            if (pattern.get(i).startsWith("{")) {
                variables.add(segments.get(i));
            } else if (!pattern.get(i).equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
