package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.edit.DocumentationParts;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.openapi.OpenApiImport.Mode;
import dev.samovar.gateway.rest.DocumentationPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documentation of an API that a document brings: pieces that say what they are about. */
public final class DocumentationImport {
    static final String EXTENSION = "x-amazon-apigateway-documentation";
    static final String PARTS = "documentationParts";

    private static final List<String> LOCATION = List.of("type", "path", "method", "statusCode", "name");

    private final JsonNode parts;

    /**
     * What came of an import.
     *
     * @param ids of the parts that were made or changed
     * @param warnings why others were not
     */
    public record Outcome(List<String> ids, List<String> warnings) {}

    /**
     * Looks into a document.
     *
     * @param root an OpenAPI document, or its documentation alone
     */
    public DocumentationImport(JsonNode root) {
        JsonNode extension = root.path(EXTENSION);
        parts = (extension.isObject() ? extension : root).path(PARTS);
    }

    /** Whether the document speaks of documentation at all. */
    public boolean isPresent() {
        return parts.isArray();
    }

    /** Changes a draft of the API: merged parts replace those about the same, and overwriting forgets all others. */
    public Outcome applyTo(Draft draft, Mode mode) {
        if (mode == Mode.OVERWRITE) {
            draft.documentation().clear();
        }
        var documentation = new DocumentationParts(draft);
        List<String> ids = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (JsonNode part : parts) {
            Map<String, String> location = location(part.path("location"));
            Optional<String> mistake = mistake(location, part);
            if (mistake.isPresent()) {
                warnings.add(mistake.get());
            } else {
                ids.add(put(documentation, location, properties(part)).id());
            }
        }
        return new Outcome(List.copyOf(ids), List.copyOf(warnings));
    }

    private static DocumentationPart put(
            DocumentationParts documentation, Map<String, String> location, String properties) {
        return documentation
                .about(location)
                .map(known -> documentation.put(new DocumentationPart(known.id(), location, properties)))
                .orElseGet(() -> documentation.create(location, properties));
    }

    private static Map<String, String> location(JsonNode given) {
        Map<String, String> location = new LinkedHashMap<>();
        LOCATION.forEach(member -> ApiDocument.text(given, member).ifPresent(value -> location.put(member, value)));
        return location;
    }

    private static Optional<String> mistake(Map<String, String> location, JsonNode part) {
        if (!DocumentationParts.TYPES.contains(location.getOrDefault("type", ""))) {
            return Optional.of("Unable to import documentation part: invalid location " + part.path("location"));
        }
        return properties(part).isEmpty()
                ? Optional.of(
                        "Unable to import documentation part at " + part.path("location") + ": it has no properties")
                : Optional.empty();
    }

    private static String properties(JsonNode part) {
        JsonNode properties = part.path("properties");
        return properties.isTextual()
                ? properties.textValue()
                : properties.isMissingNode() ? "" : properties.toString();
    }
}
