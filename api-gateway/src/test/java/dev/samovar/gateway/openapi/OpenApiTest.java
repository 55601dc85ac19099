package dev.samovar.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.edit.NewRestApi;
import dev.samovar.gateway.openapi.ExportRequest.Extension;
import dev.samovar.gateway.openapi.ExportRequest.Version;
import dev.samovar.gateway.openapi.OpenApiImport.BasePath;
import dev.samovar.gateway.openapi.OpenApiImport.Mode;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.AuthorizationType;
import dev.samovar.gateway.rest.EndpointConfiguration;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiTest {
    private final Ids ids = new Ids(new SplittableRandom(1));

    @Test
    void longTextsTakeNoLongerThanShortOnes() {
        String text = "x".repeat(5_900_000);

        JsonNode document = assertTimeout(
                Duration.ofSeconds(5),
                () -> DocumentFormat.read(("{\"text\": \"" + text + "\"}").getBytes(StandardCharsets.UTF_8)));

        assertThat(document.path("text").asText()).isEqualTo(text);
        assertThatThrownBy(() -> DocumentFormat.read(("text: " + text).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("A line is longer than 512 KB");
        assertThat(DocumentFormat.read("{text: yaml}".getBytes(StandardCharsets.UTF_8))
                        .path("text")
                        .asText())
                .isEqualTo("yaml");
    }

    @Test
    void aDocumentBecomesResourcesMethodsAndIntegrations() throws IOException {
        ApiDefinition api = imported(shop(), BasePath.IGNORE);
        assertThat(api.resources().values())
                .extracting(Resource::path)
                .containsExactlyInAnyOrder("/", "/orders", "/orders/{id}", "/orders/{id}/{rest+}");
        Method order = method(api, "/orders", "POST");
        assertThat(order.authorizationType()).isEqualTo(AuthorizationType.CUSTOM);
        assertThat(order.apiKeyRequired()).isTrue();
        assertThat(order.requestParameters())
                .containsEntry("method.request.header.X-Shop", true)
                .containsEntry("method.request.querystring.gift", false);
        assertThat(order.requestModels()).containsEntry("application/json", "Order");
        assertThat(order.methodResponses())
                .hasEntrySatisfying(
                        "201",
                        created -> assertThat(created.responseParameters())
                                .containsKey("method.response.header.Location"));
        Integration integration = order.methodIntegration().orElseThrow();
        assertThat(integration.integrationResponses())
                .hasEntrySatisfying(
                        "409",
                        conflict -> assertThat(conflict.selectionPattern()).contains(".*sold out.*"));
        assertThat(integration.timeoutInMillis()).isEqualTo(3_000);
        assertThat(method(api, "/orders/{id}/{rest+}", "ANY").methodIntegration())
                .map(Integration::uri)
                .contains(Optional.of("http://example.com/{rest}"));
    }

    @Test
    void modelsReferToEachOtherByAddress() throws IOException {
        ApiDefinition api = imported(shop(), BasePath.IGNORE);
        String tea = "https://apigateway.amazonaws.com/restapis/" + api.api().id() + "/models/Tea";
        assertThat(api.models())
                .hasEntrySatisfying("Order", order -> assertThat(order.schema()).contains(tea));
    }

    @ParameterizedTest
    @EnumSource(BasePath.class)
    void theBasePathIsLeftOutOrSplitOrPrepended(BasePath basePath) throws IOException {
        ApiDefinition api = imported(shop(), basePath);
        String expected = switch (basePath) {
            case IGNORE -> "/orders";
            case PREPEND -> "/v1/tea/orders";
            case SPLIT -> "/tea/orders";
        };
        assertThat(method(api, expected, "POST").operationName()).contains("order");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void whatIsExportedAndImportedAgainIsTheSame(Version version) throws IOException {
        ApiDefinition api = imported(shop(), BasePath.IGNORE);
        JsonNode once = export(api, version);
        JsonNode twice = export(imported(once, BasePath.IGNORE), version);
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void anExportSaysWhatTheImportSaid() throws IOException {
        JsonNode exported = export(imported(shop(), BasePath.IGNORE), Version.OAS30);
        JsonNode original = shop();
        String integration = "/paths/~1orders/post/x-amazon-apigateway-integration";
        assertThat(exported.at(integration)).isEqualTo(original.at(integration));
        for (String same : new String[] {
            "/components/schemas/Order",
            "/x-amazon-apigateway-gateway-responses",
            "/x-amazon-apigateway-request-validators",
            "/x-amazon-apigateway-binary-media-types",
            "/x-amazon-apigateway-minimum-compression-size"
        }) {
            assertThat(exported.at(same)).as(same).isEqualTo(original.at(same));
        }
    }

    @Test
    void mergingKeepsWhatTheDocumentDoesNotMention() throws IOException {
        var draft = draft();
        new OpenApiImport(shop(), BasePath.IGNORE).applyTo(draft, Mode.MERGE);
        new OpenApiImport(document("{openapi: 3.0.1, info: {title: shop}, paths: {/new: {get: {}}}}"), BasePath.IGNORE)
                .applyTo(draft, Mode.MERGE);
        assertThat(draft.definition().resources().values())
                .extracting(Resource::path)
                .contains("/orders", "/new");
    }

    @Test
    void overwritingKeepsOnlyWhatTheDocumentMentions() throws IOException {
        var draft = draft();
        new OpenApiImport(shop(), BasePath.IGNORE).applyTo(draft, Mode.MERGE);
        new OpenApiImport(document("{openapi: 3.0.1, info: {title: shop}, paths: {/new: {get: {}}}}"), BasePath.IGNORE)
                .applyTo(draft, Mode.OVERWRITE);
        assertThat(draft.definition().resources().values())
                .extracting(Resource::path)
                .containsExactly("/", "/new");
        assertThat(draft.definition().authorizers()).isEmpty();
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        for (String text : new String[] {"", "[]", "{", "swagger: '1.2'", "openapi: 3.0.1", "a: *nowhere"}) {
            assertThatThrownBy(() -> new OpenApiImport(document(text), BasePath.IGNORE).title())
                    .as(text)
                    .isInstanceOf(GatewayException.class)
                    .hasMessageStartingWith("Invalid OpenAPI input.");
        }
    }

    @Test
    void aReferenceOutOfTheDocumentIsRefused() {
        JsonNode document = document("{openapi: 3.0.1, info: {title: t}, paths: {/a: {get: {parameters:"
                + " [{$ref: 'file:///etc/passwd'}]}}}}");
        assertThatThrownBy(() -> imported(document, BasePath.IGNORE)).hasMessageContaining("leads out of the document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connectionType: VPC_LINK",
                "responseTransferMode: STREAM",
                "requestTemplates: {application/json: '#if('}",
                "responses: {'(': {statusCode: '200'}}",
                "responses: {default: {statusCode: '200', responseTemplates: {application/json: '#if('}}}",
                "responses: {default: {statusCode: '200', responseParameters: {method.response.header.A: \"'a'\"}}}",
            })
    void anIntegrationThatCannotBePutCannotBeImported(String member) {
        JsonNode document = document("{openapi: 3.0.1, info: {title: t}, paths: {/a: {get: {responses: {'200': {}},"
                + " x-amazon-apigateway-integration: {type: http, httpMethod: GET, uri: 'http://x', " + member
                + "}}}}}");
        assertThatThrownBy(() -> imported(document, BasePath.IGNORE)).isInstanceOf(GatewayException.class);
    }

    @Test
    void aPolicyThatIsNoneIsRefused() {
        JsonNode document = document("{openapi: 3.0.1, info: {title: t}, paths: {},"
                + " x-amazon-apigateway-policy: {Statement: [{Effect: Perhaps}]}}");
        assertThatThrownBy(() -> imported(document, BasePath.IGNORE))
                .isInstanceOf(GatewayException.class)
                .hasMessage("Invalid policy document. Please check the policy syntax and ensure that Principals are"
                        + " valid.");
    }

    private EndpointConfiguration endpoint(String extension, Optional<String> asked) {
        JsonNode document = document("""
                swagger: '2.0'
                info: {title: tea, version: '1'}
                paths: {}
                x-amazon-apigateway-endpoint-configuration: %s
                """.formatted(extension));
        var draft = draft();
        new OpenApiImport(document, new ImportOptions(BasePath.IGNORE, asked, true, false))
                .applyTo(draft, Mode.OVERWRITE);
        return draft.api().endpointConfiguration();
    }

    @Test
    void aDocumentOrWhoImportsItSaysHowTheApiIsReached() {
        assertThat(endpoint("{}", Optional.empty())).isEqualTo(EndpointConfiguration.EDGE);
        assertThat(endpoint("{types: [REGIONAL], ipAddressType: dualstack}", Optional.empty()))
                .isEqualTo(new EndpointConfiguration(List.of("REGIONAL"), "dualstack", List.of()));
        assertThat(endpoint("{types: [REGIONAL], vpcEndpointIds: [vpce-1]}", Optional.of("PRIVATE")))
                .isEqualTo(new EndpointConfiguration(List.of("PRIVATE"), "dualstack", List.of("vpce-1")));
    }

    @ParameterizedTest
    @EnumSource
    void anExportSaysHowTheApiIsReached(Version version) {
        JsonNode document = document("""
                swagger: '2.0'
                info: {title: tea, version: '1'}
                paths: {}
                x-amazon-apigateway-endpoint-configuration:
                  {types: [PRIVATE], vpcEndpointIds: [vpce-1], disableExecuteApiEndpoint: true}
                """);
        ApiDefinition once = imported(document, BasePath.IGNORE);
        ApiDefinition twice = imported(export(once, version), BasePath.IGNORE);

        assertThat(twice.api().endpointConfiguration())
                .isEqualTo(new EndpointConfiguration(List.of("PRIVATE"), "dualstack", List.of("vpce-1")));
        assertThat(twice.api().disableExecuteApiEndpoint()).isTrue();
        assertThat(export(imported(document("{openapi: 3.0.1, info: {title: t}, paths: {}}"), BasePath.IGNORE), version)
                        .toString())
                .doesNotContain("endpoint-configuration");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|NOWHERE|Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE",
                "{types: [NOWHERE]}||Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE",
                "{ipAddressType: ipv5}||ipAddressType must be either ipv4 or dualstack.",
                "{ipAddressType: ipv4}|PRIVATE|Only dualstack ipAddressType is supported for Private APIs."
            })
    void waysToReachAnApiThatThereAreNotAreRefused(String extension, @Nullable String asked, String message) {
        assertThatThrownBy(() -> endpoint(extension, Optional.ofNullable(asked)))
                .isInstanceOf(GatewayException.class)
                .hasMessage(message);
    }

    private ApiDefinition imported(JsonNode document, BasePath basePath) {
        var draft = draft();
        new OpenApiImport(document, basePath).applyTo(draft, Mode.OVERWRITE);
        return draft.definition();
    }

    private Draft draft() {
        return new Draft(NewRestApi.named("new").definition("a1b2c3d4e5", Instant.EPOCH, ids), ids);
    }

    private static JsonNode export(ApiDefinition api, Version version) {
        var request = new ExportRequest(version, Set.of(Extension.APIGATEWAY), "host", "prod");
        return new OpenApiExport(api, Optional.empty(), request).document();
    }

    private static Method method(ApiDefinition api, String path, String verb) {
        return api.resources().values().stream()
                .filter(resource -> resource.path().equals(path))
                .map(resource -> resource.methods().get(verb))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode document(String text) {
        return DocumentFormat.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode shop() throws IOException {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("shop.yaml")) {
            return DocumentFormat.read(Objects.requireNonNull(file).readAllBytes());
        }
    }
}
