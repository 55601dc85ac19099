package dev.samovar.gateway.api;

import static dev.samovar.gateway.api.Gateway.add;
import static dev.samovar.gateway.api.Gateway.patch;
import static dev.samovar.gateway.api.Gateway.refuses;
import static dev.samovar.gateway.api.Gateway.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.GatewayResponseType;
import software.amazon.awssdk.services.apigateway.model.GetGatewayResponseResponse;

/** Answers of the gateway itself, with AWS's own client. */
@QuarkusTest
class GatewayResponseClientTest extends RestClientFixture {
    @Test
    void gatewayResponsesAreThereForAllTypes() {
        String api = gateway.api("gateway-responses");
        assertThat(client.getGatewayResponses(asked -> asked.restApiId(api)).items())
                .hasSize(21)
                .allSatisfy(response -> assertThat(response.defaultResponse()).isTrue());

        client.putGatewayResponse(asked -> asked.restApiId(api)
                .responseType(GatewayResponseType.DEFAULT_5_XX)
                .statusCode("599")
                .responseParameters(Map.of("gatewayresponse.header.x", "'y'")));
        GetGatewayResponseResponse follower = client.getGatewayResponse(
                asked -> asked.restApiId(api).responseType(GatewayResponseType.API_CONFIGURATION_ERROR));
        assertThat(follower.defaultResponse()).isTrue();
        assertThat(follower.statusCode()).isEqualTo("599");
        assertThat(follower.responseParameters()).containsEntry("gatewayresponse.header.x", "'y'");

        client.deleteGatewayResponse(asked -> asked.restApiId(api).responseType(GatewayResponseType.DEFAULT_5_XX));
        refuses(
                () -> client.deleteGatewayResponse(
                        asked -> asked.restApiId(api).responseType(GatewayResponseType.DEFAULT_5_XX)),
                "NotFoundException",
                "Gateway response type not defined on api");
    }

    @Test
    void gatewayResponsesAreChangedPartByPart() {
        String api = gateway.api("patched-responses");

        var changed = client.updateGatewayResponse(asked -> asked.restApiId(api)
                .responseType(GatewayResponseType.DEFAULT_4_XX)
                .patchOperations(replace("/statusCode", "444"), add("/responseTemplates/application~1xml", "<x/>")));
        assertThat(changed.statusCode()).isEqualTo("444");
        assertThat(changed.defaultResponse()).isFalse();
        assertThat(changed.responseTemplates()).containsKeys("application/json", "application/xml");

        refuses(
                () -> client.updateGatewayResponse(asked -> asked.restApiId(api)
                        .responseType(GatewayResponseType.DEFAULT_4_XX)
                        .patchOperations(add("/statusCode", "444"))),
                "BadRequestException",
                "Invalid patch path /statusCode");
        refuses(
                () -> client.updateGatewayResponse(asked -> asked.restApiId(api)
                        .responseType(GatewayResponseType.DEFAULT_4_XX)
                        .patchOperations(patch("add", null))),
                "BadRequestException",
                "Invalid patch path null");
        refuses(
                () -> client.updateGatewayResponse(asked -> asked.restApiId(api)
                        .responseType(GatewayResponseType.DEFAULT_4_XX)
                        .patchOperations(replace("/responseParameters/gatewayresponse.header.x", "'y'"))),
                "NotFoundException",
                "Invalid parameter name specified");
        refuses(
                () -> client.updateGatewayResponse(asked -> asked.restApiId(api)
                        .responseType(GatewayResponseType.DEFAULT_4_XX)
                        .patchOperations(patch("replace", "/responseTemplates/application~1xml"))),
                "BadRequestException",
                "Invalid null or empty value in responseTemplates");
        refuses(
                () -> client.getGatewayResponse(asked -> asked.restApiId(api).responseType("FAKE")),
                "ValidationException",
                "1 validation error detected: Value 'FAKE' at 'responseType' failed to satisfy constraint: Member must"
                        + " satisfy enum value set: [REQUEST_TOO_LARGE, RESOURCE_NOT_FOUND,"
                        + " AUTHORIZER_CONFIGURATION_ERROR, MISSING_AUTHENTICATION_TOKEN, BAD_REQUEST_BODY,"
                        + " INVALID_SIGNATURE, INVALID_API_KEY, BAD_REQUEST_PARAMETERS, AUTHORIZER_FAILURE,"
                        + " UNAUTHORIZED, INTEGRATION_TIMEOUT, ACCESS_DENIED, DEFAULT_4XX, DEFAULT_5XX, WAF_FILTERED,"
                        + " QUOTA_EXCEEDED, THROTTLED, API_CONFIGURATION_ERROR, UNSUPPORTED_MEDIA_TYPE,"
                        + " INTEGRATION_FAILURE, EXPIRED_TOKEN]");
    }
}
