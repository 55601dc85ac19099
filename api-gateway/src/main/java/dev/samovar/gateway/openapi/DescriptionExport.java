package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.rest.DocumentationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a version of an API's documentation says, told beside the things themselves. */
final class DescriptionExport {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Members of a document's info that only the documentation keeps. */
    static final List<String> INFO = List.of("termsOfService", "contact", "license");

    private final Map<Map<String, String>, JsonNode> properties = new HashMap<>();

    DescriptionExport(Optional<DocumentationVersion> published) {
        published.ifPresent(documentation -> documentation
                .parts()
                .values()
                .forEach(part -> properties.put(part.location(), parsed(part.properties()))));
    }

    /** What a response is described as that nobody has described. */
    static String placeholder(String status) {
        return status + " response";
    }

    /** Tells in a node what OpenAPI has a place for. */
    void putOn(ObjectNode node, DocumentedEntity entity) {
        put(node, properties.get(entity.location()), entity.members());
    }

    void putInfo(ObjectNode info) {
        JsonNode documented = properties.get(DocumentedEntity.api().location());
        if (documented != null) {
            put(info, documented.path("info"), INFO);
        }
    }

    private static void put(ObjectNode node, @Nullable JsonNode documented, List<String> members) {
        if (documented != null) {
            members.stream().filter(documented::has).forEach(member -> node.set(member, documented.get(member)));
        }
    }

    private static JsonNode parsed(String properties) {
        try {
            return MAPPER.readTree(properties);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
