package dev.samovar.function.registry;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionState;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.code.CodePackage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the API tells of {@code $LATEST} or of a published version.
 *
 * @param version what it runs, or will run once its state is active
 * @param code the package that it runs
 * @param layers the packages of its layers
 * @param state where it stands
 * @param lastModified when its code or configuration changed
 * @param revisionId a UUID that changes with everything above
 */
public record Revision(
        FunctionVersion version,
        CodePackage code,
        List<CodePackage> layers,
        FunctionState state,
        Instant lastModified,
        String revisionId) {

    public Revision {
        layers = List.copyOf(layers);
    }

    /** The ARN that names this version alone. */
    public FunctionArn qualifiedArn() {
        return version.function().qualified(version.version());
    }

    /** What invocations run now, if there is anything. */
    public Optional<FunctionVersion> running() {
        return switch (state) {
            case FunctionState.Active() -> Optional.of(version);
            case FunctionState.Updating updating -> Optional.of(updating.running());
            case FunctionState.UpdateFailed failed -> Optional.of(failed.running());
            case FunctionState.Creating() -> Optional.empty();
            case FunctionState.CreationFailed _ -> Optional.empty();
        };
    }

    Revision become(FunctionState next, String nextRevisionId) {
        return new Revision(version, code, layers, next, lastModified, nextRevisionId);
    }
}
