package dev.samovar.gateway.api.patch;

import dev.samovar.gateway.rest.BadRequest;
import java.util.List;

/** How AWS refuses an operation that something does not allow; it has not the same words for everything. */
@FunctionalInterface
public interface Refusal {

    /**
     * Says what is wrong.
     *
     * @param opsHere the operations that are allowed at the path
     * @param pathsOfOp the paths at which the operation is allowed
     */
    BadRequest of(PatchOperation operation, List<String> opsHere, List<String> pathsOfOp);

    /** Lists what is possible. */
    Refusal LISTING = (operation, _, pathsOfOp) -> {
        String message = "Invalid patch path  '" + operation.shownPath() + "' specified for op '"
                + operation.op().orElse("") + "'. ";
        return new BadRequest(
                message
                        + (pathsOfOp.isEmpty()
                                ? "Please choose supported operations"
                                : "Must be one of: [" + String.join(", ", pathsOfOp) + "]"));
    };

    /** Repeats the path. */
    Refusal TERSE = (operation, _, _) -> new BadRequest("Invalid patch path " + operation.shownPath());

    /** Repeats the path, or says which operations it allows. */
    Refusal BY_OPERATION = (operation, opsHere, pathsOfOp) -> opsHere.isEmpty()
            ? TERSE.of(operation, opsHere, pathsOfOp)
            : new BadRequest(
                    "Invalid patch operation specified. Must be one of: [" + String.join(", ", opsHere) + "]");
}
