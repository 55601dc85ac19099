package dev.samovar.function.registry;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionState;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.InvalidCode;
import dev.samovar.function.ResourceConflict;
import dev.samovar.function.code.CodePackage;
import dev.samovar.function.code.PackageCheck;
import java.time.InstantSource;
import java.util.List;

/** Works out what {@code $LATEST} would be, with all checks and without changing anything. */
final class Drafts {
    private final FunctionTables tables;
    private final Layers layers;
    private final CodeStorage storage;
    private final InstantSource clock;
    private final RandomIds ids;

    Drafts(FunctionTables tables, Layers layers, CodeStorage storage, InstantSource clock, RandomIds ids) {
        this.tables = tables;
        this.layers = layers;
        this.storage = storage;
        this.clock = clock;
        this.ids = ids;
    }

    Revision create(NewFunction created) {
        FunctionArn function = created.function().unqualified();
        if (tables.exists(function)) {
            throw new ResourceConflict.FunctionExists(function.name()).exception();
        }
        Tags.check(created.tags());
        storage.check(function.home(), created.code());
        List<CodePackage> packages =
                layers.packages(function.home(), created.configuration().layerArns());
        return draft(function, created.configuration(), created.code(), packages, new FunctionState.Creating());
    }

    Revision update(FunctionArn function, FunctionChange change) {
        Revision current = tables.latest(function);
        Preconditions.settled(current);
        Preconditions.revision(change.revisionId(), current.revisionId());
        FunctionConfiguration before = current.version().configuration();
        FunctionConfiguration after = change.configuration().apply(before);
        change.code().ifPresent(code -> storage.check(function.home(), code));
        /* Layers that were deleted since can stay, but not be named anew. */
        List<CodePackage> packages = after.layerArns().equals(before.layerArns())
                ? current.layers()
                : layers.packages(function.home(), after.layerArns());
        FunctionState state = current.running()
                .<FunctionState>map(FunctionState.Updating::new)
                .orElseGet(FunctionState.Creating::new);
        return draft(function.unqualified(), after, change.code().orElse(current.code()), packages, state);
    }

    private Revision draft(
            FunctionArn function,
            FunctionConfiguration configuration,
            CodePackage code,
            List<CodePackage> packages,
            FunctionState state) {
        checkSize(code, packages);
        var version = new FunctionVersion(
                tables.nextGeneration(),
                function,
                FunctionVersion.LATEST,
                configuration,
                code.digest(),
                packages.stream().map(CodePackage::digest).toList());
        return new Revision(version, code, packages, state, clock.instant(), ids.revisionId());
    }

    private static void checkSize(CodePackage code, List<CodePackage> packages) {
        long unpackedBytes = code.unpackedBytes()
                + packages.stream().mapToLong(CodePackage::unpackedBytes).sum();
        if (!packages.isEmpty() && unpackedBytes > PackageCheck.UNPACKED_BYTES_MAX) {
            throw new InvalidCode.UnpackedWithLayersTooLarge(unpackedBytes, PackageCheck.UNPACKED_BYTES_MAX)
                    .exception();
        }
    }
}
