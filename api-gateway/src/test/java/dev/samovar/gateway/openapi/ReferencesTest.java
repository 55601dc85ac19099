package dev.samovar.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.edit.Models;
import dev.samovar.gateway.edit.NewRestApi;
import dev.samovar.gateway.openapi.ExportRequest.Version;
import dev.samovar.gateway.openapi.OpenApiImport.BasePath;
import dev.samovar.gateway.openapi.OpenApiImport.Mode;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.MethodResponse;
import dev.samovar.gateway.rest.Resource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What schemas are called, and how they refer to each other. */
class ReferencesTest {
    private static final String MODELS = "https://apigateway.amazonaws.com/restapis/a1b2c3d4e5/models/";

    private final Ids ids = new Ids(new SplittableRandom(1));
    private final Draft draft = new Draft(NewRestApi.named("new").definition("a1b2c3d4e5", Instant.EPOCH, ids), ids);

    @Test
    void namesThatDifferOnlyByOtherThanLettersAndDigitsStayTwo() {
        imported("""
                openapi: 3.0.1
                info: {title: t}
                paths:
                  /a: {get: {responses: {'200': {content: {
                    text/a: {schema: {$ref: '#/components/schemas/Green-Tea'}},
                    text/b: {schema: {$ref: '#/components/schemas/Green.Tea'}},
                    text/c: {schema: {$ref: '#/components/schemas/Green%20~1Tea'}},
                    text/d: {schema: {$ref: '#/components/schemas/%E8%8C%B6'}}}}}}}
                components:
                  schemas:
                    Green-Tea: {type: string}
                    Green.Tea: {type: integer}
                    'Green /Tea': {type: number}
                    '茶': {type: boolean}
                """, List.of());

        List<String> names = List.copyOf(ok().responseModels().values());
        assertThat(names).containsExactly("GreenTea", "GreenTea2", "GreenTea3", "Model");
        assertThat(names.stream().map(name -> schema(name).path("type").asText()))
                .containsExactly("string", "integer", "number", "boolean");
    }

    @Test
    void aReferenceIntoAnotherSchemaBecomesAModelOfItsOwn() {
        imported("""
                swagger: '2.0'
                info: {title: t}
                paths: {}
                definitions:
                  Pot: {type: object, properties: {size: {$ref: '#/definitions/Cup/properties/size'}}}
                  Cup: {type: object, properties: {size: {type: integer}, in: {$ref: '#/definitions/Pot'}}}
                """, List.of());

        String reference = schema("Pot").at("/properties/size/$ref").asText();
        assertThat(reference).startsWith(MODELS + "MODEL");
        assertThat(schema(reference.substring(MODELS.length())).path("type").asText())
                .isEqualTo("integer");
        assertThat(schema("Cup").at("/properties/in/$ref").asText()).isEqualTo(MODELS + "Pot");
    }

    @Test
    void whatASchemaRefersToWithinItselfIsFoundInTheDocumentToo() {
        new Models(draft).create("Leaf", Optional.empty(), Optional.of("""
                                {"properties": {"a": {"$ref": "#/definitions/vein"}, "b": {"$ref": "#"}},
                                 "definitions": {"vein": {"type": "string"}}}"""), "application/json");

        for (Version version : Version.values()) {
            JsonNode exported = new OpenApiExport(
                            draft.definition(), Optional.empty(), new ExportRequest(version, Set.of(), "host", "prod"))
                    .document();
            String place = version == Version.SWAGGER ? "#/definitions/Leaf" : "#/components/schemas/Leaf";
            JsonNode leaf = exported.at(place.substring(1));
            assertThat(leaf.at("/properties/a/$ref").asText()).isEqualTo(place + "/definitions/vein");
            assertThat(leaf.at("/properties/b/$ref").asText()).isEqualTo(place);

            new OpenApiImport(exported, BasePath.IGNORE).applyTo(draft, Mode.OVERWRITE);
            assertThat(schema("Leaf").at("/properties/a/$ref").asText()).isEqualTo("#/definitions/vein");
            assertThat(schema("Leaf").at("/properties/b/$ref").asText()).isEqualTo(MODELS + "Leaf");
        }
    }

    @Test
    void aReferenceThatLeadsNowhereIsIgnoredWithAWarning() {
        imported(
                """
                openapi: 3.0.1
                info: {title: t}
                paths:
                  x-nothing: here
                  /a: {get: {responses: {'200': {content: {
                    text/a: {schema: {$ref: '#/components/schemas/Gone'}},
                    text/b: {schema: {$ref: '#/components/schemas/Empty'}}}},
                    default: {description: never}}}}
                components: {schemas: {Pot: {items: {$ref: '#/components/schemas/Lost'}}}}
                """,
                List.of(
                        "Reference to model 'Lost' not found. Ignoring.",
                        "Reference to model 'Gone' not found. Ignoring.",
                        "Unsupported response 'default': it is no status code. Ignoring."));

        assertThat(ok().responseModels()).containsOnlyKeys("text/b").containsValue("Empty");
        assertThat(schema("Pot").path("items").isEmpty()).isTrue();
        assertThat(draft.resources().values()).extracting(Resource::path).containsExactly("/", "/a");
    }

    @Test
    void aReferenceOutOfTheDocumentIsRefused() {
        assertThatThrownBy(() -> imported("""
                        swagger: '2.0'
                        info: {title: t}
                        paths: {/a: {get: {responses: {200: {schema: {$ref: 'file:///etc/passwd'}}}}}}
                        """, List.of()))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("leads out");
    }

    private void imported(String text, List<String> warnings) {
        JsonNode document = DocumentFormat.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(new OpenApiImport(document, BasePath.IGNORE).applyTo(draft, Mode.OVERWRITE))
                .isEqualTo(warnings);
    }

    private MethodResponse ok() {
        return draft.resources().values().stream()
                .filter(resource -> resource.path().equals("/a"))
                .map(resource -> resource.methods().get("GET"))
                .map(method -> method.methodResponses().get("200"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode schema(String model) {
        return SchemaExport.parsed(Models.get(draft.models(), model).schema());
    }
}
