package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.model.BadRequestException;
import software.amazon.awssdk.services.apigateway.model.ImportRestApiResponse;
import software.amazon.awssdk.services.apigateway.model.PutMode;

/**
 * Documents in and out again: one with all kinds of integrations, authorizers, models, validators and gateway responses,
 * and large ones that other projects have published.
 */
@Timeout(90)
class OpenApiIT {
    private static final String CAMUNDA = "/openapi.json";
    private static final String APICURIO = "/META-INF/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "options");

    @TempDir
    private Path directory;

    private ApiServer server;

    @BeforeEach
    void start() throws IOException {
        server = ApiServer.start(directory, "--ephemeral");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aDocumentThatIsImportedDeployedAndExportedIsTheSameDocument() throws Exception {
        ObjectNode document = document("tea-shop.json");
        String api = server.gateway
                .importRestApi(load -> load.body(bytes(document)).failOnWarnings(true))
                .id();

        ObjectNode exported = deployed(api, "apigateway");

        assertThat(exported.remove("servers").toString()).contains(api, "prod");
        assertThat(exported).isEqualTo(document);
        assertThat(document.path("paths").size()).isGreaterThan(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {CAMUNDA, APICURIO})
    void theExportOfAPublicDocumentMakesAnApiWithTheSameExport(String name) throws Exception {
        ObjectNode document = withMocks(document(name));
        ObjectNode once = documented(imported(document));
        String second = imported(once);
        ObjectNode teaShop = document("tea-shop.json");

        assertThat(documented(second)).isEqualTo(once);
        assertThat(once.path("info")).isEqualTo(document.path("info"));
        assertThat(once.path("paths").properties())
                .hasSameSizeAs(document.path("paths").properties().stream()
                        .filter(path -> path.getKey().startsWith("/"))
                        .toList());

        server.gateway.putRestApi(
                put -> put.restApiId(second).mode(PutMode.OVERWRITE).body(bytes(teaShop)));
        server.gateway.putRestApi(
                put -> put.restApiId(second).mode(PutMode.OVERWRITE).body(bytes(once)));
        assertThat(without(deployed(second, "apigateway,documentation"))).isEqualTo(once);
    }

    @Test
    void whatADocumentSaysInVainIsWarnedOf() throws Exception {
        SdkBytes document = bytes(withMocks(document(APICURIO)));
        String warning = "Unsupported security definition type 'oauth2' for 'OAuth2'. Ignoring.";

        assertThatThrownBy(() ->
                        server.gateway.importRestApi(load -> load.body(document).failOnWarnings(true)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining(warning);
        assertThat(server.gateway.getRestApis().items()).isEmpty();

        ImportRestApiResponse imported =
                server.gateway.importRestApi(load -> load.body(document).parameters(Map.of("ignore", "documentation")));
        assertThat(imported.warnings()).hasSize(3).contains(warning);
        assertThat(server.gateway
                        .getDocumentationParts(get -> get.restApiId(imported.id()))
                        .items())
                .isEmpty();
    }

    private String imported(JsonNode document) {
        return server.gateway.importRestApi(load -> load.body(bytes(document))).id();
    }

    /* As a stage has it that has been told of the documentation, too. */
    private ObjectNode documented(String api) throws IOException {
        server.gateway.createDeployment(create -> create.restApiId(api).stageName("prod"));
        server.gateway.createDocumentationVersion(
                create -> create.restApiId(api).stageName("prod").documentationVersion("1"));
        return without(exported(api, "apigateway,documentation"));
    }

    private ObjectNode deployed(String api, String extensions) throws IOException {
        server.gateway.createDeployment(create -> create.restApiId(api).stageName("prod"));
        return exported(api, extensions);
    }

    private ObjectNode exported(String api, String extensions) throws IOException {
        return (ObjectNode) JSON.readTree(server.gateway
                .getExport(export -> export.restApiId(api)
                        .stageName("prod")
                        .exportType("oas30")
                        .parameters(Map.of("extensions", extensions))
                        .accepts("application/json"))
                .body()
                .asByteArray());
    }

    /* Where an API is, and when it was documented, is its own. */
    private static ObjectNode without(ObjectNode exported) {
        exported.remove("servers");
        ((ObjectNode) exported.path("x-amazon-apigateway-documentation")).remove("createdDate");
        return exported;
    }

    /* Without integrations methods cannot be deployed. */
    private static ObjectNode withMocks(ObjectNode document) {
        document.path("paths")
                .forEach(path -> path.propertyStream()
                        .filter(operation -> VERBS.contains(operation.getKey()))
                        .forEach(operation -> ((ObjectNode) operation.getValue())
                                .putObject("x-amazon-apigateway-integration")
                                .put("type", "mock")));
        return document;
    }

    private static ObjectNode document(String name) throws IOException {
        try (InputStream found = OpenApiIT.class.getResourceAsStream(name)) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(found).readAllBytes());
        }
    }

    private static SdkBytes bytes(JsonNode document) {
        return SdkBytes.fromUtf8String(document.toString());
    }
}
