package dev.samovar.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.TestInvokeAuthorizerResponse;
import software.amazon.awssdk.services.apigateway.model.TestInvokeMethodResponse;

/** Methods and authorizers are tested as they are now, whether they are deployed or not. */
@QuarkusTest
class TestInvokeClientTest extends RestClientFixture {
    @Test
    void aMethodThatWasNeverDeployedAnswersAndTellsHow() {
        String api = gateway.api("tested");
        gateway.mock(api, "GET");
        String root = gateway.root(api);
        client.putMethodResponse(
                asked -> asked.restApiId(api).resourceId(root).httpMethod("GET").statusCode("200"));
        client.putIntegrationResponse(asked -> asked.restApiId(api)
                .resourceId(root)
                .httpMethod("GET")
                .statusCode("200")
                .responseTemplates(
                        Map.of("application/json", "{\"who\":\"$input.params('who') of $stageVariables.at\"}")));
        TestInvokeMethodResponse answer = client.testInvokeMethod(asked -> asked.restApiId(api)
                .resourceId(root)
                .httpMethod("GET")
                .pathWithQueryString("/?who=me")
                .stageVariables(Map.of("at", "home")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"who\":\"me of home\"}");
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
        assertThat(answer.log().lines().map(line -> line.replaceFirst("^.* : ", "")))
                .contains(
                        "HTTP Method: GET, Resource Path: /",
                        "Method request query string: {who=[me]}",
                        "Method response body after transformations: {\"who\":\"me of home\"}",
                        "Successfully completed execution",
                        "Method completed with status: 200");
    }

    @Test
    void aMethodThatIsNotThereCannotBeTested() {
        String api = gateway.api("empty");
        Gateway.refuses(
                () -> client.testInvokeMethod(asked ->
                        asked.restApiId(api).resourceId(gateway.root(api)).httpMethod("GET")),
                "NotFoundException",
                "Invalid Method identifier specified");
    }

    @Test
    void anAuthorizerIsTestedWithoutAMethod() {
        String api = gateway.api("guarded");
        String door = gateway.client
                .createAuthorizer(asked -> asked.restApiId(api)
                        .name("door")
                        .type("TOKEN")
                        .identitySource("method.request.header.Authorization")
                        .authorizerUri("arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
                                + "arn:aws:lambda:us-east-1:000000000000:function:door/invocations"))
                .id();

        TestInvokeAuthorizerResponse known = client.testInvokeAuthorizer(
                asked -> asked.restApiId(api).authorizerId(door).headers(Map.of("Authorization", "anna")));
        assertThat(known.clientStatus()).isZero();
        assertThat(known.principalId()).isEqualTo("anna");
        assertThat(known.policy()).contains("\"Effect\":\"Allow\"");
        assertThat(known.authorization()).isEqualTo(Map.of("tea", List.of("assam")));
        assertThat(known.log()).endsWith(" : Successfully completed authorizer execution\n");

        TestInvokeAuthorizerResponse unknown = client.testInvokeAuthorizer(asked ->
                asked.restApiId(api).authorizerId(door).multiValueHeaders(Map.of("Authorization", List.of("eve"))));
        assertThat(unknown.clientStatus()).isEqualTo(401);
        assertThat(unknown.policy()).isNull();
        Gateway.refuses(
                () -> client.testInvokeAuthorizer(asked -> asked.restApiId(api).authorizerId("none")),
                "NotFoundException",
                "Invalid Authorizer identifier specified");
    }
}
