package dev.samovar.gateway.api.restapi;

import dev.samovar.gateway.openapi.ImportOptions;
import dev.samovar.gateway.openapi.OpenApiImport.BasePath;
import dev.samovar.gateway.openapi.OpenApiImport.Mode;
import dev.samovar.gateway.rest.BadRequest;
import java.util.Locale;
import java.util.Optional;

/** What an import is asked to do beside importing. */
public final class ImportParameters {

    private ImportParameters() {}

    /** What becomes of the document's base path; it is ignored unless somebody says otherwise. */
    static BasePath basePath(Optional<String> given) {
        return read(BasePath.class, given, BasePath.IGNORE, "basepath");
    }

    /** What becomes of what the API has; documents are merged into it unless somebody says otherwise. */
    public static Mode mode(Optional<String> given) {
        return read(Mode.class, given, Mode.MERGE, "mode");
    }

    /**
     * How a document is to be read.
     *
     * @param endpointType how the API is to be reached
     * @param ignored {@code documentation}, if that is to be left out
     */
    static ImportOptions options(
            Optional<String> basePath,
            Optional<String> endpointType,
            Optional<String> ignored,
            boolean failsOnWarnings) {
        return new ImportOptions(
                basePath(basePath),
                endpointType,
                ignored.filter("documentation"::equals).isEmpty(),
                failsOnWarnings);
    }

    private static <E extends Enum<E>> E read(Class<E> type, Optional<String> given, E otherwise, String parameter) {
        if (given.isEmpty()) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, given.get().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BadRequest("Invalid value for the parameter " + parameter + ": " + given.get()).exception();
        }
    }
}
