package dev.samovar.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.edit.NewRestApi;
import dev.samovar.gateway.openapi.OpenApiImport.BasePath;
import dev.samovar.gateway.openapi.OpenApiImport.Mode;
import dev.samovar.gateway.rest.DocumentationPart;
import dev.samovar.gateway.rest.DocumentationVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    private static final String PARTS = """
            {"documentationParts": [
              {"location": {"type": "API"}, "properties": {"description": "A shop"}},
              {"location": {"type": "METHOD", "path": "/orders", "method": "GET"}, "properties": "{\\"summary\\": \\"All\\"}"}]}
            """;

    private final Ids ids = new Ids(new SplittableRandom(1));
    private final Draft draft = new Draft(NewRestApi.named("new").definition("a1b2c3d4e5", Instant.EPOCH, ids), ids);

    @Test
    void partsAreMadeOfADocument() {
        DocumentationImport.Outcome outcome = new DocumentationImport(json(PARTS)).applyTo(draft, Mode.MERGE);

        assertThat(outcome.warnings()).isEmpty();
        assertThat(outcome.ids())
                .containsExactlyElementsOf(draft.documentation().keySet());
        assertThat(draft.documentation().values())
                .extracting(part -> part.location().get("type") + " " + part.properties())
                .containsExactly("API {\"description\":\"A shop\"}", "METHOD {\"summary\": \"All\"}");
    }

    @Test
    void mergingReplacesWhatIsAboutTheSameAndOverwritingForgetsTheRest() {
        var first = new DocumentationImport(json(PARTS)).applyTo(draft, Mode.MERGE);
        JsonNode changed = json("""
                {"documentationParts": [{"location": {"type": "API"}, "properties": {"description": "A bigger shop"}}]}
                """);

        var merged = new DocumentationImport(changed).applyTo(draft, Mode.MERGE);
        assertThat(merged.ids()).containsExactly(first.ids().getFirst());
        assertThat(draft.documentation().values())
                .extracting(DocumentationPart::properties)
                .containsExactly("{\"description\":\"A bigger shop\"}", "{\"summary\": \"All\"}");

        new DocumentationImport(changed).applyTo(draft, Mode.OVERWRITE);
        assertThat(draft.documentation().values())
                .extracting(DocumentationPart::properties)
                .containsExactly("{\"description\":\"A bigger shop\"}");
    }

    @Test
    void partsThatAreAboutNothingAreWarnedOf() {
        var outcome = new DocumentationImport(json("""
                        {"documentationParts": [
                          {"location": {"type": "SHOP"}, "properties": {"description": "x"}},
                          {"location": {"type": "API"}}]}
                        """)).applyTo(draft, Mode.MERGE);

        assertThat(outcome.ids()).isEmpty();
        assertThat(outcome.warnings())
                .containsExactly(
                        "Unable to import documentation part: invalid location {\"type\":\"SHOP\"}",
                        "Unable to import documentation part at {\"type\":\"API\"}: it has no properties");
    }

    @Test
    void documentationThatIsExportedIsImportedWithTheApi() {
        new DocumentationImport(json(PARTS)).applyTo(draft, Mode.MERGE);
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.1");
        document.putObject("info").put("title", "shop").put("version", "1");
        new DocumentationExport(new DocumentationVersion(
                        "1", Instant.parse("2026-01-02T03:04:05.678Z"), Optional.empty(), draft.documentation()))
                .addTo(document);
        assertThat(document.at("/x-amazon-apigateway-documentation/createdDate").asText())
                .isEqualTo("2026-01-02T03:04:05Z");

        var copy = new Draft(NewRestApi.named("copy").definition("b1b2c3d4e5", Instant.EPOCH, ids), ids);
        new OpenApiImport(document, BasePath.IGNORE).applyTo(copy, Mode.OVERWRITE);
        assertThat(copy.documentation().values())
                .extracting(DocumentationPart::location)
                .containsExactlyElementsOf(draft.documentation().values().stream()
                        .map(DocumentationPart::location)
                        .toList());

        new OpenApiImport(document, new ImportOptions(BasePath.IGNORE, Optional.empty(), false, false))
                .applyTo(copy, Mode.OVERWRITE);
        assertThat(copy.documentation()).as("what is ignored stays").hasSize(2);
    }

    private static JsonNode json(String text) {
        return DocumentFormat.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
