package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.samovar.gateway.rest.DocumentationPart;
import dev.samovar.gateway.rest.DocumentationVersion;
import java.time.temporal.ChronoUnit;

/** A version of an API's documentation, as a document carries it and {@link DocumentationImport} reads it. */
public record DocumentationExport(DocumentationVersion version) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Adds the documentation to the document of an API. */
    public void addTo(ObjectNode document) {
        ObjectNode documentation = document.putObject(DocumentationImport.EXTENSION)
                .put("version", version.version())
                .put(
                        "createdDate",
                        version.createdDate().truncatedTo(ChronoUnit.SECONDS).toString());
        ArrayNode parts = documentation.putArray(DocumentationImport.PARTS);
        version.parts().values().forEach(part -> parts.add(node(part)));
    }

    private static ObjectNode node(DocumentationPart part) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode location = node.putObject("location");
        part.location().forEach(location::put);
        node.set("properties", properties(part.properties()));
        return node;
    }

    /* They should be JSON, and nobody checks it. */
    private static JsonNode properties(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException other) {
            return TextNode.valueOf(text);
        }
    }
}
