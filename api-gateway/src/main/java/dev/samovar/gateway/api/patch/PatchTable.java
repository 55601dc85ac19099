package dev.samovar.gateway.api.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.registry.RecordJson;
import dev.samovar.gateway.rest.GatewayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be changed of something, and how: operations work on its JSON, of which it is then made anew. */
public final class PatchTable<T> {
    private final Class<T> type;
    private final Refusal refusal;
    private final List<PatchRule> rules = new ArrayList<>();

    public PatchTable(Class<T> type, Refusal refusal) {
        this.type = type;
        this.refusal = refusal;
    }

    public PatchTable<T> replace(String path, Effect effect) {
        return allow(Set.of("replace"), path, effect);
    }

    public PatchTable<T> addOrRemove(String path, Effect effect) {
        return allow(Set.of("add", "remove"), path, effect);
    }

    public PatchTable<T> addReplaceOrRemove(String path, Effect effect) {
        return allow(Set.of("add", "replace", "remove"), path, effect);
    }

    /** Allows operations at a path, with names in braces for what may be anything. */
    public PatchTable<T> allow(Set<String> ops, String path, Effect effect) {
        rules.add(PatchRule.of(ops, path, effect));
        return this;
    }

    /**
     * Does all operations, or none.
     *
     * @throws GatewayException if one of them is not allowed
     */
    public T apply(T before, List<PatchOperation> operations) {
        ObjectNode tree = RecordJson.tree(before);
        operations.forEach(operation -> apply(tree, operation));
        return RecordJson.read(tree, type);
    }

    private void apply(ObjectNode tree, PatchOperation operation) {
        List<String> segments = operation.segments();
        for (PatchRule rule : rules) {
            Optional<List<String>> variables = rule.allows(operation) ? rule.match(segments) : Optional.empty();
            if (variables.isPresent()) {
                rule.effect().apply(tree, variables.get(), operation);
                return;
            }
        }
        throw refuse(operation, segments);
    }

    private GatewayException refuse(PatchOperation operation, List<String> segments) {
        List<String> opsHere = rules.stream()
                .filter(rule -> rule.match(segments).isPresent())
                .flatMap(rule -> rule.ops().stream())
                .distinct()
                .sorted()
                .toList();
        List<String> pathsOfOp = rules.stream()
                .filter(rule -> rule.allows(operation))
                .map(PatchRule::path)
                .toList();
        return refusal.of(operation, opsHere, pathsOfOp).exception();
    }
}
