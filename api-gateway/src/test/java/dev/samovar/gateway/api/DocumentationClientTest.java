package dev.samovar.gateway.api;

import static dev.samovar.gateway.api.Gateway.add;
import static dev.samovar.gateway.api.Gateway.refuses;
import static dev.samovar.gateway.api.Gateway.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.model.DocumentationPartType;
import software.amazon.awssdk.services.apigateway.model.PutMode;

/** Documentation of APIs, with AWS's own client. */
@QuarkusTest
class DocumentationClientTest extends RestClientFixture {
    @Test
    void documentationIsWrittenAndFrozen() {
        String api = gateway.api("documented");
        gateway.mock(api, "GET");
        gateway.deploy(api, "dev");
        String part = client.createDocumentationPart(asked -> asked.restApiId(api)
                        .location(location -> location.type(DocumentationPartType.API))
                        .properties("{\"description\": \"tea\"}"))
                .id();

        client.createDocumentationVersion(
                asked -> asked.restApiId(api).documentationVersion("1.0").stageName("dev"));
        assertThat(client.getStage(asked -> asked.restApiId(api).stageName("dev"))
                        .documentationVersion())
                .isEqualTo("1.0");
        assertThat(client.updateDocumentationVersion(asked -> asked.restApiId(api)
                                .documentationVersion("1.0")
                                .patchOperations(replace("/description", "first")))
                        .description())
                .isEqualTo("first");
        assertThat(client.updateDocumentationPart(asked -> asked.restApiId(api)
                                .documentationPartId(part)
                                .patchOperations(replace("/properties", "{}")))
                        .properties())
                .isEqualTo("{}");
        refuses(
                () -> client.updateDocumentationPart(asked ->
                        asked.restApiId(api).documentationPartId(part).patchOperations(add("/properties", "{}"))),
                "BadRequestException",
                "Invalid patch path  '/properties' specified for op 'add'. Please choose supported operations");
        refuses(
                () -> client.getDocumentationPart(asked -> asked.restApiId(api).documentationPartId("absent")),
                "NotFoundException",
                "Invalid Documentation part identifier specified");
        refuses(
                () -> client.createDocumentationPart(asked -> asked.restApiId(api)
                        .location(location -> location.type("INVALID"))
                        .properties("{}")),
                "ValidationException",
                "1 validation error detected: Value 'INVALID' at 'createDocumentationPartInput.location.type' failed to"
                        + " satisfy constraint: Member must satisfy enum value set: [RESPONSE_BODY, RESPONSE, METHOD,"
                        + " MODEL, AUTHORIZER, RESPONSE_HEADER, RESOURCE, PATH_PARAMETER, REQUEST_BODY, QUERY_PARAMETER,"
                        + " API, REQUEST_HEADER]");
    }

    @Test
    void documentationIsImportedAndExported() {
        String api = gateway.api("manual");
        gateway.mock(api, "GET");
        gateway.deploy(api, "dev");

        var imported = client.importDocumentationParts(
                asked -> asked.restApiId(api).mode(PutMode.OVERWRITE).body(SdkBytes.fromUtf8String("""
                        {"documentationParts": [{"location": {"type": "API"}, "properties": {"description": "tea"}},
                        {"location": {"type": "SHOP"}, "properties": {"description": "no such thing"}}]}
                        """)));
        assertThat(imported.ids()).hasSize(1);
        assertThat(imported.warnings())
                .containsExactly("Unable to import documentation part: invalid location {\"type\":\"SHOP\"}");
        client.createDocumentationVersion(
                asked -> asked.restApiId(api).documentationVersion("1.0").stageName("dev"));

        assertThat(export(api, Map.of("extensions", "documentation")))
                .contains("x-amazon-apigateway-documentation", "\"version\" : \"1.0\"", "\"description\" : \"tea\"");
        assertThat(export(api, Map.of())).doesNotContain("x-amazon-apigateway-documentation");
        refuses(
                () -> client.importDocumentationParts(
                        asked -> asked.restApiId(api).failOnWarnings(true).body(SdkBytes.fromUtf8String("""
                                {"documentationParts": [{"location": {"type": "API"}}]}
                                """))),
                "BadRequestException",
                "Unable to import documentation part at {\"type\":\"API\"}: it has no properties");
    }

    private String export(String api, Map<String, String> parameters) {
        return client.getExport(asked -> asked.restApiId(api)
                        .stageName("dev")
                        .exportType("oas30")
                        .parameters(parameters)
                        .accepts("application/json"))
                .body()
                .asUtf8String();
    }
}
