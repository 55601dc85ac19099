package dev.samovar.gateway.api.patch;

import dev.samovar.function.Violations;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.rest.BadRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The body of every {@code PATCH} request. */
public record PatchRequest(Optional<List<PatchOperation>> patchOperations) implements ApiRequest {
    /** As many as there is a use for: more would hold up others. */
    private static final int OPERATIONS_MAX = 1_000;

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
        if (operations.size() > OPERATIONS_MAX) {
            throw new BadRequest("Invalid patch operations specified. There must be no more than " + OPERATIONS_MAX)
                    .exception();
        }
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
