package dev.samovar.gateway.api;

import static dev.samovar.gateway.api.Gateway.add;
import static dev.samovar.gateway.api.Gateway.refuses;
import static dev.samovar.gateway.api.Gateway.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;
import software.amazon.awssdk.services.apigateway.model.Model;

/** Models, validators and authorizers, with AWS's own client. */
@QuarkusTest
class PartsClientTest extends RestClientFixture {
    private static final String URI_OF_AUTHORIZER = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
            + "arn:aws:lambda:us-east-1:000000000000:function:auth/invocations";

    @Test
    void aModelIsMadeChangedAndDeleted() {
        String api = gateway.api("models");
        client.createModel(asked ->
                asked.restApiId(api).name("Pet").contentType("application/json").schema("{\"type\": \"object\"}"));

        client.updateModel(asked -> asked.restApiId(api)
                .modelName("Pet")
                .patchOperations(replace("/schema", "{\"type\": \"array\"}"), replace("/description", "many")));
        assertThat(client.getModel(asked -> asked.restApiId(api).modelName("Pet"))
                        .schema())
                .isEqualTo("{\"type\": \"array\"}");
        assertThat(client.getModels(asked -> asked.restApiId(api)).items())
                .extracting(Model::name)
                .containsExactly("Empty", "Error", "Pet");

        client.deleteModel(asked -> asked.restApiId(api).modelName("Pet"));
        refuses(
                () -> client.getModel(asked -> asked.restApiId(api).modelName("Pet")),
                "NotFoundException",
                "Invalid model name specified: Pet");
    }

    @Test
    void modelsThatAwsDoesNotAllowAreRefusedInItsWords() {
        String api = gateway.api("refused-models");
        gateway.mock(api, "ANY");
        client.updateMethod(asked -> asked.restApiId(api)
                .resourceId(gateway.root(api))
                .httpMethod("ANY")
                .patchOperations(add("/requestModels/application~1json", "Error")));

        refuses(
                () -> client.createModel(asked -> asked.restApiId(api)
                        .name("Error")
                        .contentType("application/json")
                        .schema("{}")),
                "ConflictException",
                "Model name already exists for this REST API");
        refuses(
                () -> client.createModel(asked -> asked.restApiId(api)
                        .name("")
                        .contentType("application/json")
                        .schema("{}")),
                "BadRequestException",
                "Model name must be non-empty");
        refuses(
                () -> client.createModel(asked -> asked.restApiId(api)
                        .name("Hollow")
                        .contentType("application/json")
                        .schema("{}")),
                "BadRequestException",
                "Model schema must have at least 1 property or array items defined");
        refuses(
                () -> client.deleteModel(asked -> asked.restApiId(api).modelName("Error")),
                "ConflictException",
                "Cannot delete model 'Error', is referenced in method request: //ANY");
        refuses(
                () -> client.updateModel(
                        asked -> asked.restApiId(api).modelName("Error").patchOperations(replace("/name", "x"))),
                "BadRequestException",
                "Invalid patch path  '/name' specified for op 'replace'. Must be one of: [/description, /schema]");
        refuses(
                () -> client.updateModel(
                        asked -> asked.restApiId(api).modelName("Error").patchOperations(add("/wrong-path", "x"))),
                "BadRequestException",
                "Invalid patch path  '/wrong-path' specified for op 'add'. Please choose supported operations");
    }

    @Test
    void aModelHasATemplate() {
        String api = gateway.api("template");

        assertThat(client.getModelTemplate(asked -> asked.restApiId(api).modelName("Error"))
                        .value())
                .isEqualTo("#set($inputRoot = $input.path('$'))\n{\n  \"message\" : \"foo\"\n}");
    }

    @Test
    void aValidatorIsMadeChangedAndDeleted() {
        String api = gateway.api("validators");
        String id = client.createRequestValidator(asked -> asked.restApiId(api).name("all"))
                .id();

        assertThat(client.updateRequestValidator(asked -> asked.restApiId(api)
                                .requestValidatorId(id)
                                .patchOperations(replace("/validateRequestBody", "true")))
                        .validateRequestBody())
                .isTrue();
        refuses(
                () -> client.updateRequestValidator(asked ->
                        asked.restApiId(api).requestValidatorId(id).patchOperations(replace("/invalidPath", "true"))),
                "BadRequestException",
                "Invalid patch path  '/invalidPath' specified for op 'replace'. Must be one of: [/name,"
                        + " /validateRequestParameters, /validateRequestBody]");
        refuses(
                () -> client.updateRequestValidator(
                        asked -> asked.restApiId(api).requestValidatorId(id).patchOperations(replace("/name", ""))),
                "BadRequestException",
                "Request Validator name cannot be blank");

        client.deleteRequestValidator(asked -> asked.restApiId(api).requestValidatorId(id));
        refuses(
                () -> client.getRequestValidator(asked -> asked.restApiId(api).requestValidatorId(id)),
                "NotFoundException",
                "Invalid Request Validator identifier specified");
    }

    @Test
    void anAuthorizerIsMadeChangedAndNeeded() {
        String api = gateway.api("authorizers");
        gateway.mock(api, "ANY");
        var made = client.createAuthorizer(asked -> asked.restApiId(api)
                .name("token")
                .type(AuthorizerType.TOKEN)
                .authorizerUri(URI_OF_AUTHORIZER)
                .identitySource("method.request.header.Authorization"));
        assertThat(made.authorizerResultTtlInSeconds()).isEqualTo(300);
        assertThat(made.authType()).isEqualTo("custom");

        assertThat(client.updateAuthorizer(asked -> asked.restApiId(api)
                                .authorizerId(made.id())
                                .patchOperations(replace("/authorizerResultTtlInSeconds", "0")))
                        .authorizerResultTtlInSeconds())
                .isZero();
        assertThat(client.updateMethod(asked -> asked.restApiId(api)
                                .resourceId(gateway.root(api))
                                .httpMethod("ANY")
                                .patchOperations(
                                        replace("/authorizationType", "CUSTOM"), replace("/authorizerId", made.id())))
                        .authorizerId())
                .isEqualTo(made.id());
        refuses(
                () -> client.deleteAuthorizer(asked -> asked.restApiId(api).authorizerId(made.id())),
                "ConflictException",
                "Cannot delete authorizer '" + made.id() + "', is referenced in method: //ANY");
    }

    @Test
    void authorizersThatCannotWorkAreRefused() {
        String api = gateway.api("refused-authorizers");

        refuses(
                () -> client.createAuthorizer(
                        asked -> asked.restApiId(api).name("x").type(AuthorizerType.TOKEN)),
                "BadRequestException",
                "Invalid Authorizer URI: null. Authorizer URI should be a valid API Gateway ARN that represents a Lambda"
                        + " function invocation.");
        refuses(
                () -> client.createAuthorizer(asked -> asked.restApiId(api)
                        .name("x")
                        .type(AuthorizerType.REQUEST)
                        .authorizerUri(URI_OF_AUTHORIZER)),
                "BadRequestException",
                "Invalid Identity Source specified: ");
        assertThat(client.createAuthorizer(asked -> asked.restApiId(api)
                                .name("pool")
                                .type(AuthorizerType.COGNITO_USER_POOLS)
                                .providerARNs("arn:aws:cognito-idp:us-east-1:000000000000:userpool/x"))
                        .providerARNs())
                .hasSize(1);
    }
}
