package dev.samovar.gateway.openapi;

import java.util.Optional;

/**
 * How a document is to be read.
 *
 * @param endpointType how the API is to be reached, whatever the document says
 * @param isDocumented whether descriptions become parts of the API's documentation
 * @param failsOnWarnings whether a document is refused that an API cannot keep all of
 */
public record ImportOptions(
        OpenApiImport.BasePath basePath, Optional<String> endpointType, boolean isDocumented, boolean failsOnWarnings) {

    /** How AWS reads documents unless somebody says otherwise. */
    public static ImportOptions usual(OpenApiImport.BasePath basePath) {
        return new ImportOptions(basePath, Optional.empty(), true, false);
    }
}
