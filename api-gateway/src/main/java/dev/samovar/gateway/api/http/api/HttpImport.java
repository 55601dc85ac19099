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

    /** @param basePath what becomes of the document's base path */
    HttpApiImport read(Optional<String> basePath) {
        byte[] text = body.orElse("").getBytes(StandardCharsets.UTF_8);
        return new HttpApiImport(DocumentFormat.read(text), basePath(basePath.orElse("ignore")));
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
