package dev.samovar.gateway.api.patch;

import dev.samovar.function.Violations;
import dev.samovar.gateway.api.wire.ApiRequest;
import java.util.List;
import java.util.Optional;

/** The body of every {@code PATCH} request. */
public record PatchRequest(Optional<List<PatchOperation>> patchOperations) implements ApiRequest {
    private static final List<String> OPS = List.of("add", "remove", "move", "test", "replace", "copy");

    /**
     * What is to be done, in its order.
     *
     * @param input what AWS calls the request, such as {@code updateRestApiInput}
     */
    public List<PatchOperation> operations(String input) {
        return operations(input, new Violations());
    }

    /**
     * The same, where something else may be wrong too.
     *
     * @param violations collects what is wrong; AWS tells everything at once
     */
    public List<PatchOperation> operations(String input, Violations violations) {
        List<PatchOperation> operations = patchOperations.orElse(List.of());
        for (int i = 0; i < operations.size(); i++) {
            String parameter = input + ".patchOperations." + (i + 1) + ".member.op";
            violations.oneOf(parameter, operations.get(i).op().orElse("null"), OPS);
        }
        violations.check();
        return operations;
    }
}
