package dev.samovar.gateway.api;

import static dev.samovar.gateway.api.Gateway.add;
import static dev.samovar.gateway.api.Gateway.refuses;
import static dev.samovar.gateway.api.Gateway.remove;
import static dev.samovar.gateway.api.Gateway.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.GetMethodResponse;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** Methods, with AWS's own client. */
@QuarkusTest
class MethodClientTest extends RestClientFixture {
    private void update(String api, PatchOperation... operations) {
        client.updateMethod(asked -> asked.restApiId(api)
                .resourceId(gateway.root(api))
                .httpMethod("ANY")
                .patchOperations(operations));
    }

    private GetMethodResponse method(String api) {
        return client.getMethod(
                asked -> asked.restApiId(api).resourceId(gateway.root(api)).httpMethod("ANY"));
    }

    @Test
    void aMethodIsMadeChangedAndDeleted() {
        String api = gateway.api("method");
        gateway.mock(api, "ANY");

        update(
                api,
                add("/requestParameters/method.request.querystring.optional", "true"),
                add("/requestModels/application~1json", "Empty"));
        assertThat(method(api).requestParameters()).containsEntry("method.request.querystring.optional", true);
        assertThat(method(api).requestModels()).containsEntry("application/json", "Empty");

        update(
                api,
                replace("/apiKeyRequired", "true"),
                replace("/authorizationType", "AWS_IAM"),
                replace("/operationName", "Replaced"),
                replace("/requestParameters/method.request.querystring.optional", "false"));
        assertThat(method(api).apiKeyRequired()).isTrue();
        assertThat(method(api).authorizationType()).isEqualTo("AWS_IAM");
        assertThat(method(api).requestParameters()).containsEntry("method.request.querystring.optional", false);

        update(
                api,
                remove("/requestParameters/method.request.querystring.optional"),
                remove("/requestModels/application~1json"));
        assertThat(method(api).hasRequestParameters()).isFalse();
        assertThat(method(api).hasRequestModels()).isFalse();

        assertThat(client.deleteMethod(asked -> asked.restApiId(api)
                                .resourceId(gateway.root(api))
                                .httpMethod("ANY"))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        refuses(() -> method(api), "NotFoundException", "Invalid Method identifier specified");
    }

    @Test
    void methodsThatAwsDoesNotAllowAreRefusedInItsWords() {
        String api = gateway.api("refused-methods");
        String root = gateway.root(api);

        refuses(
                () -> client.putMethod(asked -> asked.restApiId(api)
                        .resourceId("absent")
                        .httpMethod("GET")
                        .authorizationType("NONE")),
                "NotFoundException",
                "Invalid Resource identifier specified");
        refuses(
                () -> client.putMethod(asked -> asked.restApiId(api)
                        .resourceId(root)
                        .httpMethod("WRONG")
                        .authorizationType("NONE")),
                "BadRequestException",
                "Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY");
        refuses(
                () -> client.putMethod(asked ->
                        asked.restApiId(api).resourceId(root).httpMethod("GET").authorizationType("CUSTOM")),
                "BadRequestException",
                "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS"
                        + " requires a valid authorizer.");
        refuses(
                () -> client.putMethod(asked -> asked.restApiId(api)
                        .resourceId(root)
                        .httpMethod("GET")
                        .authorizationType("NONE")
                        .requestValidatorId("absent")),
                "BadRequestException",
                "Invalid Request Validator identifier specified");
        refuses(
                () -> client.putMethod(asked -> asked.restApiId(api)
                        .resourceId(root)
                        .httpMethod("GET")
                        .authorizationType("NONE")
                        .requestModels(Map.of("application/json", "petModel"))),
                "BadRequestException",
                "Invalid model identifier specified: petModel");
        refuses(
                () -> client.putMethod(asked -> asked.restApiId(api)
                        .resourceId(root)
                        .httpMethod("GET")
                        .authorizationType("NONE")
                        .requestParameters(Map.of("method.request.path.a", true, "method.request.header.a", true))),
                "BadRequestException",
                "Parameter names must be unique across querystring, header and path");
    }

    @Test
    void changesThatAwsDoesNotAllowAreRefusedInItsWords() {
        String api = gateway.api("refused-changes");
        gateway.mock(api, "ANY");

        refuses(
                () -> update(api, replace("/httpMethod", "GET")),
                "BadRequestException",
                "Invalid patch path /httpMethod");
        refuses(
                () -> update(api, add("/requestModels/application/json", "Empty")),
                "BadRequestException",
                "Invalid patch path /requestModels/application/json");
        refuses(
                () -> update(api, add("/apiKeyRequired", "true")),
                "BadRequestException",
                "Invalid patch operation specified. Must be one of: [replace]");
        refuses(
                () -> update(api, replace("/authorizationType", "CUSTOM")),
                "BadRequestException",
                "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS"
                        + " requires a valid authorizer.");
        update(api, replace("/authorizerId", "ignored"));
        assertThat(method(api).authorizerId()).isNull();
    }
}
