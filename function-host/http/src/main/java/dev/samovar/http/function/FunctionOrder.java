package dev.samovar.http.function;

import dev.samovar.function.FunctionVersion;
import dev.samovar.function.registry.Revision;

/** The order of versions in lists: by name, {@code $LATEST} first, then by number. */
public final class FunctionOrder {
    private FunctionOrder() {}

    /** A text that compares with those of other versions as the versions do. */
    public static String of(Revision revision) {
        FunctionVersion version = revision.version();
        boolean latest = version.version().equals(FunctionVersion.LATEST);
        /* A blank sorts before all that a name can go on with. */
        return "%s %019d".formatted(version.function().name(), latest ? 0 : Long.parseLong(version.version()));
    }
}
