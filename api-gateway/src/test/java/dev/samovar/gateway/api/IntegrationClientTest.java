package dev.samovar.gateway.api;

import static dev.samovar.gateway.api.Gateway.add;
import static dev.samovar.gateway.api.Gateway.patch;
import static dev.samovar.gateway.api.Gateway.refuses;
import static dev.samovar.gateway.api.Gateway.remove;
import static dev.samovar.gateway.api.Gateway.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.PutIntegrationResponse;

/** Integrations and responses of methods, with AWS's own client. */
@QuarkusTest
class IntegrationClientTest extends RestClientFixture {
    @Test
    void anIntegrationHasTheDefaultsOfAws() {
        String api = gateway.api("integration");
        gateway.mock(api, "ANY");
        String root = gateway.root(api);

        PutIntegrationResponse made = client.putIntegration(asked -> asked.restApiId(api)
                .resourceId(root)
                .httpMethod("ANY")
                .type(IntegrationType.HTTP)
                .integrationHttpMethod("GET")
                .uri("http://example.com"));

        assertThat(made.sdkHttpResponse().statusCode()).isEqualTo(201);
        assertThat(made.passthroughBehavior()).isEqualTo("WHEN_NO_MATCH");
        assertThat(made.timeoutInMillis()).isEqualTo(29_000);
        assertThat(made.cacheNamespace()).isEqualTo(root);
        assertThat(made.hasCacheKeyParameters()).isTrue();
        assertThat(made.connectionTypeAsString()).isEqualTo("INTERNET");
    }

    private void integrate(String api, String type, @Nullable String verb, String uri) {
        client.putIntegration(asked -> asked.restApiId(api)
                .resourceId(gateway.root(api))
                .httpMethod("ANY")
                .type(type)
                .integrationHttpMethod(verb)
                .uri(uri));
    }

    @Test
    void integrationsThatAwsDoesNotAllowAreRefusedInItsWords() {
        String api = gateway.api("refused-integrations");
        gateway.mock(api, "ANY");
        String sqs = "arn:aws:apigateway:us-east-1:sqs:path/000000000000/queue";

        refuses(
                () -> integrate(api, "HTTP", null, "http://example.com"),
                "BadRequestException",
                "Enumeration value for HttpMethod must be non-empty");
        refuses(
                () -> integrate(api, "HTTP", "GET", "example"),
                "BadRequestException",
                "Invalid HTTP endpoint specified for URI");
        refuses(
                () -> integrate(api, "AWS", "POST", "not-an-arn"),
                "BadRequestException",
                "Invalid ARN specified in the request");
        refuses(
                () -> integrate(api, "AWS", "POST", "arn:aws:apigateway:us-east-1:lambda:functions"),
                "BadRequestException",
                "AWS ARN for integration must contain path or action");
        refuses(
                () -> integrate(api, "AWS_PROXY", "POST", sqs),
                "BadRequestException",
                "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream"
                        + " invocations.");
        refuses(
                () -> integrate(api, "AWS", "POST", sqs),
                "BadRequestException",
                "Role ARN must be specified for AWS integrations");
        refuses(
                () -> integrate(api, "HTTPS_PROXY", "POST", sqs),
                "ValidationException",
                "1 validation error detected: Value 'HTTPS_PROXY' at 'putIntegrationInput.type' failed to satisfy"
                        + " constraint: Member must satisfy enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]");
    }

    @Test
    void responsesAreMadeChangedAndDeleted() {
        String api = gateway.api("responses");
        gateway.mock(api, "ANY");
        String root = gateway.root(api);
        client.putMethodResponse(
                asked -> asked.restApiId(api).resourceId(root).httpMethod("ANY").statusCode("200"));

        var changed = client.updateMethodResponse(asked -> asked.restApiId(api)
                .resourceId(root)
                .httpMethod("ANY")
                .statusCode("200")
                .patchOperations(
                        add("/responseParameters/method.response.header.my-header", "true"),
                        add("/responseModels/application~1json", "Empty")));
        assertThat(changed.sdkHttpResponse().statusCode()).isEqualTo(201);
        assertThat(changed.responseParameters()).containsEntry("method.response.header.my-header", true);

        client.putIntegrationResponse(asked -> asked.restApiId(api)
                .resourceId(root)
                .httpMethod("ANY")
                .statusCode("200")
                .selectionPattern("")
                .responseParameters(Map.of("method.response.header.my-header", "'x'")));
        var reply = client.updateIntegrationResponse(asked -> asked.restApiId(api)
                .resourceId(root)
                .httpMethod("ANY")
                .statusCode("200")
                .patchOperations(replace("/selectionPattern", "2.*")));
        assertThat(reply.selectionPattern()).isEqualTo("2.*");
        assertThat(client.getMethod(
                                asked -> asked.restApiId(api).resourceId(root).httpMethod("ANY"))
                        .methodIntegration()
                        .integrationResponses())
                .containsOnlyKeys("200");

        client.deleteIntegrationResponse(
                asked -> asked.restApiId(api).resourceId(root).httpMethod("ANY").statusCode("200"));
        refuses(
                () -> client.getIntegrationResponse(asked ->
                        asked.restApiId(api).resourceId(root).httpMethod("ANY").statusCode("200")),
                "NotFoundException",
                "Invalid Response status code specified");
    }

    @Test
    void responsesThatAwsDoesNotAllowAreRefusedInItsWords() {
        String api = gateway.api("refused-responses");
        gateway.mock(api, "ANY");
        String root = gateway.root(api);

        refuses(
                () -> client.putIntegrationResponse(asked ->
                        asked.restApiId(api).resourceId(root).httpMethod("ANY").statusCode("wrong")),
                "ValidationException",
                "1 validation error detected: Value 'wrong' at 'statusCode' failed to satisfy constraint: Member must"
                        + " satisfy regular expression pattern: [1-5]\\d\\d");
        refuses(
                () -> client.putIntegrationResponse(asked -> asked.restApiId(api)
                        .resourceId(root)
                        .httpMethod("ANY")
                        .statusCode("200")
                        .responseTemplates(Map.of("123", "x"))),
                "BadRequestException",
                "Validation Result: warnings : [], errors : [Invalid content type specified: 123]");
        client.putMethodResponse(
                asked -> asked.restApiId(api).resourceId(root).httpMethod("ANY").statusCode("200"));
        refuses(
                () -> client.updateMethodResponse(asked -> asked.restApiId(api)
                        .resourceId(root)
                        .httpMethod("ANY")
                        .statusCode("200")
                        .patchOperations(remove("/responseModels/application~1json"))),
                "NotFoundException",
                "Content-Type specified was not found");
        refuses(
                () -> client.updateMethodResponse(asked -> asked.restApiId(api)
                        .resourceId(root)
                        .httpMethod("ANY")
                        .statusCode("200")
                        .patchOperations(replace("/responseParameters/method.response.header.x", "true"))),
                "NotFoundException",
                "Invalid parameter name specified");
        refuses(
                () -> client.updateMethodResponse(asked -> asked.restApiId(api)
                        .resourceId(root)
                        .httpMethod("ANY")
                        .statusCode("200")
                        .patchOperations(add("/wrong/method.response.header.my-header", "true"))),
                "BadRequestException",
                "Invalid patch path /wrong/method.response.header.my-header");
        refuses(
                () -> client.updateMethodResponse(asked -> asked.restApiId(api)
                        .resourceId(root)
                        .httpMethod("ANY")
                        .statusCode("wrong")
                        .patchOperations(patch("wrong_op", "/x"))),
                "ValidationException",
                "2 validation errors detected: Value 'wrong_op' at 'updateMethodResponseInput.patchOperations.1.member.op'"
                        + " failed to satisfy constraint: Member must satisfy enum value set: [add, remove, move, test,"
                        + " replace, copy]; Value 'wrong' at 'statusCode' failed to satisfy constraint: Member must"
                        + " satisfy regular expression pattern: [1-5]\\d\\d");
        client.deleteIntegration(asked -> asked.restApiId(api).resourceId(root).httpMethod("ANY"));
        refuses(
                () -> client.getIntegrationResponse(asked ->
                        asked.restApiId(api).resourceId(root).httpMethod("ANY").statusCode("200")),
                "NotFoundException",
                "Invalid Integration identifier specified");
    }
}
