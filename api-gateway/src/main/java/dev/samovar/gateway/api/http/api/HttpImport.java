package dev.samovar.gateway.api.http.api;

import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.openapi.DocumentFormat;
import dev.samovar.gateway.openapi.HttpApiImport;
import dev.samovar.gateway.openapi.OpenApiImport;
import dev.samovar.gateway.rest.BadRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A document that an HTTP API is to be made of, as clients send it. */
record HttpImport(Optional<String> body) implements ApiRequest {

    /**
     * Reads the document.
     *
     * @param basePath what becomes of the document's base path
     * @param failOnWarnings whether a document is refused that does not say all that it means
     */
    HttpApiImport read(Optional<String> basePath, boolean failOnWarnings) {
        byte[] text = body.orElse("").getBytes(StandardCharsets.UTF_8);
        var imported = new HttpApiImport(DocumentFormat.read(text), basePath(basePath.orElse("ignore")));
        if (failOnWarnings && !imported.remarks().warnings().isEmpty()) {
            throw new BadRequest("Warnings found during import:\n\t"
                            + String.join("\n\t", imported.remarks().warnings()))
                    .exception();
        }
        return imported;
    }

    private static OpenApiImport.BasePath basePath(String word) {
        return switch (word) {
            case "ignore" -> OpenApiImport.BasePath.IGNORE;
            case "prepend" -> OpenApiImport.BasePath.PREPEND;
            case "split" -> OpenApiImport.BasePath.SPLIT;
            default -> throw new BadRequest("Invalid value for the parameter basepath: " + word).exception();
        };
    }
}
