package dev.samovar.gateway.api.patch;

import dev.samovar.function.Violations;
import dev.samovar.gateway.api.wire.ApiRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The body of every {@code PATCH} request. */
public record PatchRequest(Optional<List<PatchOperation>> patchOperations) implements ApiRequest {
    private static final List<String> OPS = List.of("add", "remove", "move", "test", "replace", "copy");

    /**
     * What is to be done, in its order.
     *
     * @param input what AWS calls the request, such as {@code updateRestApiInput}
     */
    public List<PatchOperation> operations(String input) {
        return operations(input, _ -> {});
    }

    /**
     * The same, where something else may be wrong too: AWS tells everything at once.
     *
     * @param others adds what else is wrong
     */
    public List<PatchOperation> operations(String input, Consumer<Violations> others) {
        List<PatchOperation> operations = patchOperations.orElse(List.of());
        var violations = new Violations();
        for (int i = 0; i < operations.size(); i++) {
            String parameter = input + ".patchOperations." + (i + 1) + ".member.op";
            violations.oneOf(
                    parameter,
                    Optional.ofNullable(operations.get(i))
                            .flatMap(PatchOperation::op)
                            .orElse("null"),
                    OPS);
        }
        others.accept(violations);
        violations.check();
        return operations;
    }
}
