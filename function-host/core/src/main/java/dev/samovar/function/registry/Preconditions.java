package dev.samovar.function.registry;

import dev.samovar.function.FunctionState;
import dev.samovar.function.PreconditionFailed;
import dev.samovar.function.ResourceConflict;
import java.util.Optional;

/** What must hold before a function is changed. */
final class Preconditions {
    private Preconditions() {}

    static void revision(Optional<String> expected, String current) {
        if (expected.isPresent() && !expected.get().equals(current)) {
            throw new PreconditionFailed(PreconditionFailed.Source.FUNCTION).exception();
        }
    }

    /** Refuses while the function is being created or changed. */
    static void settled(Revision latest) {
        if (latest.state() instanceof FunctionState.Creating) {
            throw new ResourceConflict.NotInvocable("Pending").exception();
        }
        if (latest.state() instanceof FunctionState.Updating) {
            throw new ResourceConflict.UpdateInProgress(latest.version().function()).exception();
        }
    }
}
