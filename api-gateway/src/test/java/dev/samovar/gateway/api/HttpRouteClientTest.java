package dev.samovar.gateway.api;

import static dev.samovar.gateway.api.Gateway.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizationType;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizerType;
import software.amazon.awssdk.services.apigatewayv2.model.ConnectionType;
import software.amazon.awssdk.services.apigatewayv2.model.GetIntegrationResponse;
import software.amazon.awssdk.services.apigatewayv2.model.GetRouteResponse;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;

/** Routes, integrations and authorizers of HTTP APIs, with AWS's own client. */
@QuarkusTest
class HttpRouteClientTest extends HttpClientFixture {
    @Test
    void aRouteIsMadeChangedAndDeleted() {
        String api = gateway.api("routes");
        String integration = gateway.integration(api);
        String route = gateway.route(api, "GET /pets/{id}", integration);

        GetRouteResponse made = client.getRoute(asked -> asked.apiId(api).routeId(route));
        assertThat(made.routeKey()).isEqualTo("GET /pets/{id}");
        assertThat(made.target()).isEqualTo("integrations/" + integration);
        assertThat(made.authorizationType()).isEqualTo(AuthorizationType.NONE);
        assertThat(made.apiKeyRequired()).isFalse();

        client.updateRoute(asked -> asked.apiId(api).routeId(route).authorizationType(AuthorizationType.AWS_IAM));
        GetRouteResponse changed = client.getRoute(asked -> asked.apiId(api).routeId(route));
        assertThat(changed.authorizationType()).isEqualTo(AuthorizationType.AWS_IAM);
        assertThat(changed.target()).isEqualTo("integrations/" + integration);

        client.deleteRoute(asked -> asked.apiId(api).routeId(route));
        assertThat(client.getRoutes(asked -> asked.apiId(api)).items()).isEmpty();
    }

    @Test
    void routeKeysAreCheckedAndUnique() {
        String api = gateway.api("keys");
        refuses(
                () -> client.createRoute(asked -> asked.apiId(api).routeKey("pets")),
                "BadRequestException",
                "The provided route key is not formatted properly for HTTP protocol. Format should be"
                        + " \"<HTTP METHOD> /<RESOURCE PATH>\" or \"$default\"");
        client.createRoute(asked -> asked.apiId(api).routeKey("ANY /pets"));
        refuses(
                () -> client.createRoute(asked -> asked.apiId(api).routeKey("ANY /pets")),
                "ConflictException",
                "Route with key ANY /pets already exists for this API");
    }

    @Test
    void anIntegrationThatIsUsedStays() {
        String api = gateway.api("used");
        String integration = gateway.integration(api);
        String route = gateway.route(api, "$default", integration);
        refuses(
                () -> client.deleteIntegration(asked -> asked.apiId(api).integrationId(integration)),
                "ConflictException",
                "Cannot delete Integration '" + integration + "'. It is used by at least one Route");

        client.deleteRoute(asked -> asked.apiId(api).routeId(route));
        client.deleteIntegration(asked -> asked.apiId(api).integrationId(integration));
        assertThat(client.getIntegrations(asked -> asked.apiId(api)).items()).isEmpty();
    }

    @Test
    void parametersOfIntegrationsAreChangedOneByOne() {
        String api = gateway.api("parameters");
        String integration = client.createIntegration(asked -> asked.apiId(api)
                        .integrationType(IntegrationType.HTTP_PROXY)
                        .integrationUri("http://localhost:9/pets")
                        .integrationMethod("ANY")
                        .requestParameters(Map.of("append:header.a", "1", "overwrite:path", "$request.path.id"))
                        .responseParameters(Map.of("500", Map.of("overwrite:statuscode", "503"))))
                .integrationId();

        client.updateIntegration(asked -> asked.apiId(api)
                .integrationId(integration)
                .requestParameters(Map.of("append:header.a", "", "append:header.b", "2"))
                .responseParameters(Map.of("500", Map.of())));

        GetIntegrationResponse changed =
                client.getIntegration(asked -> asked.apiId(api).integrationId(integration));
        assertThat(changed.requestParameters())
                .isEqualTo(Map.of("append:header.b", "2", "overwrite:path", "$request.path.id"));
        assertThat(changed.responseParameters()).isEmpty();
        assertThat(changed.timeoutInMillis()).isEqualTo(30_000);
        assertThat(changed.payloadFormatVersion()).isEqualTo("1.0");
        assertThat(changed.connectionType()).isEqualTo(ConnectionType.INTERNET);
    }

    @Test
    void headersThatTheGatewayKeepsToItselfCannotBeChanged() {
        String api = gateway.api("reserved");
        refuses(
                () -> client.createIntegration(asked -> asked.apiId(api)
                        .integrationType(IntegrationType.HTTP_PROXY)
                        .integrationUri("http://localhost:9/pets")
                        .integrationMethod("ANY")
                        .requestParameters(Map.of("overwrite:header.X-Forwarded-For", "1"))),
                "BadRequestException",
                "Operations on header X-Forwarded-For are restricted");
    }

    @Test
    void servicesThatAreNotHereAreRefusedByName() {
        String api = gateway.api("services");
        refuses(
                () -> client.createIntegration(asked -> asked.apiId(api)
                        .integrationType(IntegrationType.AWS_PROXY)
                        .integrationSubtype("EventBridge-PutEvents")
                        .credentialsArn("arn:aws:iam::000000000000:role/tea")),
                "BadRequestException",
                "Samovar does not support the IntegrationSubtype EventBridge-PutEvents");
        refuses(
                () -> client.createIntegration(asked -> asked.apiId(api)
                        .integrationType(IntegrationType.AWS_PROXY)
                        .integrationSubtype("SQS-SendMessage")
                        .credentialsArn("arn:aws:iam::000000000000:role/tea")
                        .requestParameters(Map.of("QueueUrl", "http://localhost/q"))),
                "BadRequestException",
                "Parameter: MessageBody is required for integration subtype SQS-SendMessage");
    }

    @Test
    void anAuthorizerIsMadeUsedAndDeleted() {
        String api = gateway.api("authorized");
        String authorizer = client.createAuthorizer(asked -> asked.apiId(api)
                        .name("jwt")
                        .authorizerType(AuthorizerType.JWT)
                        .identitySource("$request.header.Authorization")
                        .jwtConfiguration(
                                jwt -> jwt.issuer("https://tea.example").audience("samovar")))
                .authorizerId();
        String route = client.createRoute(asked -> asked.apiId(api)
                        .routeKey("GET /pets")
                        .authorizationType(AuthorizationType.JWT)
                        .authorizerId(authorizer)
                        .authorizationScopes("read"))
                .routeId();
        refuses(
                () -> client.deleteAuthorizer(asked -> asked.apiId(api).authorizerId(authorizer)),
                "ConflictException",
                "Cannot delete Authorizer '" + authorizer + "'. It is used by at least one Route");

        client.updateRoute(asked -> asked.apiId(api).routeId(route).authorizationType(AuthorizationType.NONE));
        assertThat(client.getRoute(asked -> asked.apiId(api).routeId(route)).authorizerId())
                .isNull();
        client.deleteAuthorizer(asked -> asked.apiId(api).authorizerId(authorizer));
        assertThat(client.getAuthorizers(asked -> asked.apiId(api)).items()).isEmpty();
    }

    @Test
    void anAuthorizerNeedsWhatItsKindNeeds() {
        String api = gateway.api("needy");
        refuses(
                () -> client.createAuthorizer(asked -> asked.apiId(api)
                        .name("jwt")
                        .authorizerType(AuthorizerType.JWT)
                        .identitySource("$request.header.Authorization")),
                "BadRequestException",
                "JWT Configuration is required for authorizer type JWT");
        refuses(
                () -> client.createAuthorizer(asked -> asked.apiId(api)
                        .name("function")
                        .authorizerType(AuthorizerType.REQUEST)
                        .authorizerUri("arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/x/invocations")
                        .identitySource("$request.header.Authorization")),
                "BadRequestException",
                "AuthorizerPayloadFormatVersion is a required parameter for REQUEST authorizer");
    }
}
