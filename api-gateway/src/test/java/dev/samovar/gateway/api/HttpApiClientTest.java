package dev.samovar.gateway.api;

import static dev.samovar.gateway.api.Gateway.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigatewayv2.model.CreateApiResponse;
import software.amazon.awssdk.services.apigatewayv2.model.GetApisResponse;
import software.amazon.awssdk.services.apigatewayv2.model.GetStageResponse;
import software.amazon.awssdk.services.apigatewayv2.model.ImportApiResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;
import software.amazon.awssdk.services.apigatewayv2.model.RouteSettings;

/** HTTP APIs, their stages and deployments, with AWS's own client. */
@QuarkusTest
class HttpApiClientTest extends HttpClientFixture {
    @Test
    void aNewApiLooksAsOnAws() {
        CreateApiResponse made = client.createApi(
                asked -> asked.name("tea").protocolType(ProtocolType.HTTP).tags(Map.of("team", "samovar")));

        assertThat(made.apiId()).matches("[a-z0-9]{10}");
        assertThat(made.apiEndpoint()).startsWith("http://" + made.apiId() + ".execute-api.localhost:");
        assertThat(made.protocolType()).isEqualTo(ProtocolType.HTTP);
        assertThat(made.routeSelectionExpression()).isEqualTo("$request.method $request.path");
        assertThat(made.apiKeySelectionExpression()).isEqualTo("$request.header.x-api-key");
        assertThat(made.disableExecuteApiEndpoint()).isFalse();
        assertThat(made.createdDate()).isNotNull();
        assertThat(made.tags()).containsEntry("team", "samovar");
        assertThat(client.getApi(asked -> asked.apiId(made.apiId())).name()).isEqualTo("tea");
    }

    @Test
    void whatIsNotServedIsRefusedByName() {
        refuses(
                () -> client.createApi(asked -> asked.name("chat").protocolType(ProtocolType.WEBSOCKET)),
                "BadRequestException",
                "Samovar does not support APIs of the protocolType WEBSOCKET");
        refuses(
                () -> client.createVpcLink(asked -> asked.name("link").subnetIds("subnet-1")),
                "BadRequestException",
                "Samovar does not support VPC links");
        refuses(
                () -> client.createDomainName(asked -> asked.domainName("tea.example.com")),
                "BadRequestException",
                "Samovar does not support domain names of HTTP APIs");
        assertThat(client.getVpcLinks(_ -> {}).items()).isEmpty();
    }

    @Test
    void anUnknownApiIsNotFound() {
        refuses(
                () -> client.getApi(asked -> asked.apiId("nowhere")),
                "NotFoundException",
                "Invalid API identifier specified 000000000000:nowhere");
    }

    @Test
    void anApiWithATargetIsServedAtOnce() {
        String api = client.createApi(asked ->
                        asked.name("quick").protocolType(ProtocolType.HTTP).target(HttpGateway.FUNCTION))
                .apiId();

        assertThat(client.getRoutes(asked -> asked.apiId(api)).items())
                .singleElement()
                .satisfies(route -> {
                    assertThat(route.routeKey()).isEqualTo("$default");
                    assertThat(route.apiGatewayManaged()).isTrue();
                });
        assertThat(client.getIntegrations(asked -> asked.apiId(api)).items())
                .singleElement()
                .satisfies(
                        integration -> assertThat(integration.integrationUri()).isEqualTo(HttpGateway.FUNCTION));
        assertThat(client.getStages(asked -> asked.apiId(api)).items())
                .singleElement()
                .satisfies(stage -> {
                    assertThat(stage.stageName()).isEqualTo("$default");
                    assertThat(stage.autoDeploy()).isTrue();
                    assertThat(stage.apiGatewayManaged()).isTrue();
                    assertThat(stage.deploymentId()).isNotNull();
                });
    }

    @Test
    void theTargetOfAnApiIsChangedAndItsIntegrationStays() {
        String api = client.createApi(asked ->
                        asked.name("quick").protocolType(ProtocolType.HTTP).target(HttpGateway.FUNCTION))
                .apiId();
        client.updateApi(asked -> asked.apiId(api).target("http://tea.example").routeKey("ANY /tea"));

        assertThat(client.getRoutes(asked -> asked.apiId(api)).items())
                .singleElement()
                .satisfies(route -> assertThat(route.routeKey()).isEqualTo("ANY /tea"));
        Integration integration =
                client.getIntegrations(asked -> asked.apiId(api)).items().getFirst();
        assertThat(integration.integrationUri()).isEqualTo("http://tea.example");
        assertThat(integration.integrationTypeAsString()).isEqualTo("HTTP_PROXY");
        assertThat(integration.apiGatewayManaged()).isTrue();
        refuses(
                () -> client.deleteIntegration(asked -> asked.apiId(api).integrationId(integration.integrationId())),
                "BadRequestException",
                "Cannot delete Integration '" + integration.integrationId() + "'. It is managed by API Gateway");

        String plain = gateway.api("plain");
        refuses(
                () -> client.updateApi(asked -> asked.apiId(plain).target("http://tea.example")),
                "BadRequestException",
                "Target, credentialsArn and routeKey are only supported for APIs that were made with a target");
    }

    @Test
    void aDocumentIsImportedWithWhatThereIsToSayAboutIt() {
        String document = "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"tea\"},"
                + "\"tags\":[{\"name\":\"team\",\"x-amazon-apigateway-tag-value\":\"samovar\"}],"
                + "\"x-amazon-apigateway-policy\":{},\"paths\":{\"/tea\":{\"get\":{}}}}";

        ImportApiResponse made = client.importApi(asked -> asked.body(document));

        assertThat(made.tags()).isEqualTo(Map.of("team", "samovar"));
        assertThat(made.importInfo())
                .containsExactly("Ignoring x-amazon-apigateway-policy: HTTP APIs do not support it.");
        assertThat(made.warnings()).containsExactly("There is no integration in the operation GET /tea.");
        assertThat(client.getApi(asked -> asked.apiId(made.apiId())).hasWarnings())
                .isFalse();
        refuses(
                () -> client.reimportApi(
                        asked -> asked.apiId(made.apiId()).body(document).failOnWarnings(true)),
                "BadRequestException",
                "Warnings found during import:\n\tThere is no integration in the operation GET /tea.");
    }

    @Test
    void whatAuthorizersSaidIsForgotten() {
        String api = gateway.api("forgetful");
        client.createStage(asked -> asked.apiId(api).stageName("dev"));

        client.resetAuthorizersCache(asked -> asked.apiId(api).stageName("dev"));
        refuses(
                () -> client.resetAuthorizersCache(asked -> asked.apiId(api).stageName("prod")),
                "NotFoundException",
                "Invalid Stage identifier specified");
    }

    @Test
    void corsIsChangedAndDeleted() {
        String api = gateway.api("cors");
        client.updateApi(asked -> asked.apiId(api)
                .corsConfiguration(
                        cors -> cors.allowOrigins("https://tea.example").maxAge(600)));

        assertThat(client.getApi(asked -> asked.apiId(api)).corsConfiguration().allowOrigins())
                .containsExactly("https://tea.example");

        client.deleteCorsConfiguration(asked -> asked.apiId(api));
        assertThat(client.getApi(asked -> asked.apiId(api)).corsConfiguration()).isNull();
    }

    @Test
    void apisAreListedPageByPageAndDeleted() {
        String one = gateway.api("one");
        String two = gateway.api("two");
        List<String> listed = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            String next = token.orElse(null);
            GetApisResponse page = client.getApis(asked -> asked.maxResults("1").nextToken(next));
            page.items().forEach(api -> listed.add(api.apiId()));
            token = Optional.ofNullable(page.nextToken());
        } while (token.isPresent());
        assertThat(listed).contains(one, two).doesNotHaveDuplicates();

        client.deleteApi(asked -> asked.apiId(one));
        refuses(
                () -> client.deleteApi(asked -> asked.apiId(one)),
                "NotFoundException",
                "Invalid API identifier specified 000000000000:" + one);
    }

    @Test
    void aStageServesADeploymentUntilAnotherOne() {
        String api = gateway.api("staged");
        client.createStage(asked -> asked.apiId(api).stageName("dev"));
        refuses(
                () -> client.createDeployment(asked -> asked.apiId(api).stageName("dev")),
                "BadRequestException",
                "At least one route is required before deploying the Api.");
        gateway.route(api, "GET /pets", gateway.integration(api));

        String deployment = client.createDeployment(
                        asked -> asked.apiId(api).stageName("dev").description("first"))
                .deploymentId();

        GetStageResponse stage = client.getStage(asked -> asked.apiId(api).stageName("dev"));
        assertThat(stage.deploymentId()).isEqualTo(deployment);
        refuses(
                () -> client.deleteDeployment(asked -> asked.apiId(api).deploymentId(deployment)),
                "BadRequestException",
                "Active stages pointing to this deployment must be moved or deleted");
        client.deleteStage(asked -> asked.apiId(api).stageName("dev"));
        client.deleteDeployment(asked -> asked.apiId(api).deploymentId(deployment));
        assertThat(client.getDeployments(asked -> asked.apiId(api)).items()).isEmpty();
    }

    @Test
    void settingsOfStagesAreChangedOneByOne() {
        String api = gateway.api("settings");
        gateway.route(api, "GET /pets/{id}", gateway.integration(api));
        client.createStage(asked -> asked.apiId(api)
                .stageName("$default")
                .autoDeploy(true)
                .stageVariables(Map.of("kind", "green", "cup", "big")));

        client.updateStage(asked -> asked.apiId(api)
                .stageName("$default")
                .stageVariables(Map.of("kind", "black", "cup", ""))
                .accessLogSettings(log -> log.destinationArn("arn:aws:logs:us-east-1:000000000000:log-group:tea")
                        .format("$context.requestId"))
                .routeSettings(Map.of(
                        "GET /pets/{id}",
                        RouteSettings.builder()
                                .throttlingBurstLimit(1)
                                .throttlingRateLimit(2.5)
                                .build())));

        GetStageResponse stage = client.getStage(asked -> asked.apiId(api).stageName("$default"));
        assertThat(stage.stageVariables()).isEqualTo(Map.of("kind", "black"));
        assertThat(stage.accessLogSettings().format()).isEqualTo("$context.requestId");
        assertThat(stage.routeSettings().get("GET /pets/{id}").throttlingRateLimit())
                .isEqualTo(2.5);
        assertThat(stage.lastDeploymentStatusMessage())
                .isEqualTo("Successfully deployed stage with deployment ID '" + stage.deploymentId() + "'");

        client.deleteRouteSettings(
                asked -> asked.apiId(api).stageName("$default").routeKey("GET /pets/{id}"));
        client.deleteAccessLogSettings(asked -> asked.apiId(api).stageName("$default"));
        GetStageResponse plain = client.getStage(asked -> asked.apiId(api).stageName("$default"));
        assertThat(plain.routeSettings()).isEmpty();
        assertThat(plain.accessLogSettings()).isNull();
    }

    @Test
    void apisAndStagesHaveTags() {
        String api = gateway.api("tagged");
        String arn = "arn:aws:apigateway:us-east-1::/apis/" + api;
        client.createStage(asked -> asked.apiId(api).stageName("dev"));

        client.tagResource(asked -> asked.resourceArn(arn).tags(Map.of("a", "1", "b", "2")));
        client.tagResource(asked -> asked.resourceArn(arn + "/stages/dev").tags(Map.of("c", "3")));
        client.untagResource(asked -> asked.resourceArn(arn).tagKeys("a"));

        assertThat(client.getTags(asked -> asked.resourceArn(arn)).tags()).isEqualTo(Map.of("b", "2"));
        assertThat(client.getTags(asked -> asked.resourceArn(arn + "/stages/dev"))
                        .tags())
                .isEqualTo(Map.of("c", "3"));
    }
}
