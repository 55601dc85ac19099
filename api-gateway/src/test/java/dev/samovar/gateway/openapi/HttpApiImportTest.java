package dev.samovar.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.http.HttpApi;
import dev.samovar.gateway.http.HttpAuthorization;
import dev.samovar.gateway.http.HttpAuthorizer;
import dev.samovar.gateway.http.HttpDefinition;
import dev.samovar.gateway.http.HttpDraft;
import dev.samovar.gateway.http.HttpRoute;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What OpenAPI documents become as HTTP APIs. */
class HttpApiImportTest {
    private static final String DOCUMENT = """
            openapi: 3.0.1
            info: {title: tea, version: '2', description: a shop}
            servers: [{url: 'https://tea.example/{basePath}', variables: {basePath: {default: v1}}}]
            x-amazon-apigateway-cors: {allowOrigins: ['https://tea.example'], maxAge: 60}
            tags: [{name: team, x-amazon-apigateway-tag-value: samovar}, {name: plain}]
            paths:
              /pets/{id}:
                get:
                  operationId: getPet
                  security: [{jwt: [read]}]
                  x-amazon-apigateway-integration: {$ref: '#/components/x-amazon-apigateway-integrations/tea'}
                x-amazon-apigateway-any-method:
                  security: [{sigv4: []}]
                  x-amazon-apigateway-integration: {$ref: '#/components/x-amazon-apigateway-integrations/tea'}
              /$default:
                x-amazon-apigateway-any-method:
                  isDefaultRoute: true
                  x-amazon-apigateway-integration:
                    {type: http_proxy, uri: 'http://tea.example', httpMethod: ANY, timeoutInMillis: 50}
            components:
              x-amazon-apigateway-integrations:
                tea:
                  type: AWS_PROXY
                  uri: arn:aws:lambda:us-east-1:000000000000:function:tea
                  payloadFormatVersion: '2.0'
              securitySchemes:
                sigv4: {type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4}
                jwt:
                  type: oauth2
                  x-amazon-apigateway-authorizer:
                    type: jwt
                    identitySource: $request.header.Authorization
                    jwtConfiguration: {issuer: 'https://tea.example', audience: [samovar]}
            """;

    private static HttpDefinition imported(String document, OpenApiImport.BasePath basePath) {
        var draft = new HttpDraft(
                new HttpDefinition(
                        HttpApi.named("abcdefghij", "before", Instant.EPOCH, Map.of()), Map.of(), Map.of(), Map.of()),
                new Ids(new Random(2)));
        new HttpApiImport(DocumentFormat.read(document.getBytes(StandardCharsets.UTF_8)), basePath).applyTo(draft);
        return draft.definition();
    }

    private static HttpRoute route(HttpDefinition definition, String key) {
        return definition.routes().values().stream()
                .filter(route -> route.routeKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDocumentBecomesRoutesThatShareWhatTheyReferTo() {
        HttpDefinition api = imported(DOCUMENT, OpenApiImport.BasePath.IGNORE);

        assertThat(api.api().name()).isEqualTo("tea");
        assertThat(api.api().version()).contains("2");
        assertThat(api.api().corsConfiguration().orElseThrow().allowOrigins()).containsExactly("https://tea.example");
        assertThat(api.routes().values())
                .extracting(HttpRoute::routeKey)
                .containsExactly("GET /pets/{id}", "ANY /pets/{id}", "$default");
        assertThat(api.integrations()).hasSize(2);
        assertThat(api.api().tags()).isEqualTo(Map.of("team", "samovar"));
        assertThat(route(api, "GET /pets/{id}").operationName()).contains("getPet");
        assertThat(route(api, "GET /pets/{id}").target())
                .isEqualTo(route(api, "ANY /pets/{id}").target());
    }

    @Test
    void securityBecomesThatOfRoutes() {
        HttpDefinition api = imported(DOCUMENT, OpenApiImport.BasePath.IGNORE);

        HttpRoute guarded = route(api, "GET /pets/{id}");
        assertThat(guarded.authorizationType()).isEqualTo(HttpAuthorization.JWT);
        assertThat(guarded.authorizationScopes()).containsExactly("read");
        assertThat(api.authorizers().values())
                .filteredOn(authorizer -> guarded.authorizerId()
                        .filter(authorizer.authorizerId()::equals)
                        .isPresent())
                .extracting(HttpAuthorizer::name)
                .containsExactly("jwt");
        assertThat(route(api, "ANY /pets/{id}").authorizationType()).isEqualTo(HttpAuthorization.AWS_IAM);
        assertThat(route(api, "$default").authorizationType()).isEqualTo(HttpAuthorization.NONE);
    }

    @Test
    void theBasePathComesFirstIfItIsToBe() {
        assertThat(imported(DOCUMENT, OpenApiImport.BasePath.PREPEND).routes().values())
                .extracting(HttpRoute::routeKey)
                .containsExactly("GET /v1/pets/{id}", "ANY /v1/pets/{id}", "$default");
    }

    @Test
    void olderDocumentsAndOtherIntegrationsAreRefused() {
        assertThatThrownBy(() -> imported("{swagger: '2.0', info: {title: tea}}", OpenApiImport.BasePath.IGNORE))
                .hasMessageContaining("HTTP APIs are made of OpenAPI 3.0 only");
        assertThatThrownBy(() -> imported(DOCUMENT.replace("http_proxy", "mock"), OpenApiImport.BasePath.IGNORE))
                .hasMessageContaining("cannot have the type 'mock'");
    }

    @Test
    void whatIsExportedBecomesTheSameApiAgain() {
        HttpDefinition api = imported(DOCUMENT, OpenApiImport.BasePath.IGNORE);

        String exported = DocumentFormat.JSON.write(new HttpApiExport(api, true).document());
        HttpDefinition again = imported(exported, OpenApiImport.BasePath.IGNORE);

        assertThat(again.api()).isEqualTo(api.api());
        assertThat(again.routes().values())
                .extracting(HttpRoute::routeKey)
                .containsExactlyInAnyOrder("GET /pets/{id}", "ANY /pets/{id}", "$default");
        assertThat(again.integrations()).hasSameSizeAs(api.integrations());
        assertThat(route(again, "GET /pets/{id}").authorizationScopes()).containsExactly("read");
        assertThat(route(again, "GET /pets/{id}").operationName()).contains("getPet");
        assertThat(route(again, "ANY /pets/{id}").authorizationType()).isEqualTo(HttpAuthorization.AWS_IAM);
        assertThat(new HttpApiImport(
                                DocumentFormat.read(exported.getBytes(StandardCharsets.UTF_8)),
                                OpenApiImport.BasePath.IGNORE)
                        .remarks())
                .as("nothing is exported that would be remarked on")
                .isEqualTo(HttpImportRemarks.NONE);
    }

    @Test
    void whatTheDocumentSaysOfSecurityHoldsWhereAnOperationSaysNothing() {
        HttpDefinition api = imported(
                DOCUMENT.replace("paths:", "security: [{jwt: []}]\npaths:")
                        .replace("isDefaultRoute: true", "security: []"),
                OpenApiImport.BasePath.IGNORE);
        assertThat(route(api, "$default").authorizationType()).isEqualTo(HttpAuthorization.NONE);

        api = imported(DOCUMENT.replace("paths:", "security: [{jwt: []}]\npaths:"), OpenApiImport.BasePath.IGNORE);
        assertThat(route(api, "$default").authorizationType()).isEqualTo(HttpAuthorization.JWT);
    }

    @Test
    void anOperationMayAskForSignaturesItself() {
        HttpDefinition api = imported(
                DOCUMENT.replace("isDefaultRoute: true", "x-amazon-apigateway-auth: {type: AWS_IAM}"),
                OpenApiImport.BasePath.IGNORE);

        assertThat(route(api, "$default").authorizationType()).isEqualTo(HttpAuthorization.AWS_IAM);
    }

    @Test
    void whatHttpApisDoNotHaveIsRemarkedOn() {
        String document = """
                openapi: 3.0.1
                info: {title: tea, version: '1'}
                x-amazon-apigateway-policy: {Version: '2012-10-17'}
                paths:
                  /pets:
                    get:
                      security: [{nobody: []}, {somebody: []}]
                      responses: {}
                """;

        HttpImportRemarks remarks = new HttpApiImport(
                        DocumentFormat.read(document.getBytes(StandardCharsets.UTF_8)), OpenApiImport.BasePath.IGNORE)
                .remarks();

        assertThat(remarks.info()).containsExactly("Ignoring x-amazon-apigateway-policy: HTTP APIs do not support it.");
        assertThat(remarks.warnings())
                .containsExactly(
                        "There is no integration in the operation GET /pets.",
                        "Of several security requirements only the first counts in the operation GET /pets.",
                        "The security scheme 'nobody' names no authorizer in the operation GET /pets.");
    }
}
