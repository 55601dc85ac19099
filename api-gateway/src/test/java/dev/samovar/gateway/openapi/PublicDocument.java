package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** An OpenAPI document that a project has published in an artifact of its own. */
enum PublicDocument {
    /** 182 operations, with a great deal of prose and many models. */
    CAMUNDA("/openapi.json"),
    /** 69 operations, with shared parameters and responses, bodies of many media types, and three kinds of security. */
    APICURIO("/META-INF/openapi.json");

    private final String resource;

    PublicDocument(String resource) {
        this.resource = resource;
    }

    byte[] text() throws IOException {
        try (InputStream file = PublicDocument.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    JsonNode read() throws IOException {
        return DocumentFormat.read(text());
    }
}
