package dev.samovar.gateway.openapi;

/**
 * How a document is to be read.
 *
 * @param isDocumented whether descriptions become parts of the API's documentation
 * @param failsOnWarnings whether a document is refused that an API cannot keep all of
 */
public record ImportOptions(OpenApiImport.BasePath basePath, boolean isDocumented, boolean failsOnWarnings) {}
