package dev.samovar.gateway.api;

import static dev.samovar.gateway.api.Gateway.add;
import static dev.samovar.gateway.api.Gateway.patch;
import static dev.samovar.gateway.api.Gateway.refuses;
import static dev.samovar.gateway.api.Gateway.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.model.CreateRestApiResponse;
import software.amazon.awssdk.services.apigateway.model.EndpointType;
import software.amazon.awssdk.services.apigateway.model.ImportRestApiResponse;
import software.amazon.awssdk.services.apigateway.model.PutRestApiResponse;

/** REST APIs themselves, with AWS's own client. */
@QuarkusTest
class RestApiClientTest extends RestClientFixture {
    @Test
    void anApiHasTheDefaultsOfAws() {
        CreateRestApiResponse made = client.createRestApi(asked -> asked.name("defaults"));

        assertThat(made.sdkHttpResponse().statusCode()).isEqualTo(201);
        assertThat(made.id()).matches("[a-z0-9]{10}");
        assertThat(made.apiKeySourceAsString()).isEqualTo("HEADER");
        assertThat(made.disableExecuteApiEndpoint()).isFalse();
        assertThat(made.endpointConfiguration().types()).containsExactly(EndpointType.EDGE);
        assertThat(made.endpointConfiguration().ipAddressTypeAsString()).isEqualTo("ipv4");
        assertThat(made.createdDate()).isNotNull();
        assertThat(made.description()).isNull();
        assertThat(client.getRestApi(asked -> asked.restApiId(made.id())).rootResourceId())
                .isEqualTo(made.rootResourceId());
    }

    @Test
    void whatAwsDoesNotAllowIsRefusedInItsWords() {
        refuses(
                () -> client.createRestApi(asked -> asked.name("x").description("")),
                "BadRequestException",
                "Description cannot be an empty string");
        refuses(
                () -> client.createRestApi(asked -> asked.name("x").minimumCompressionSize(-1)),
                "BadRequestException",
                "Invalid minimum compression size, must be between 0 and 10485760");
        refuses(
                () -> client.createRestApi(
                        asked -> asked.name("x").endpointConfiguration(endpoint -> endpoint.types(List.of()))),
                "BadRequestException",
                "REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.");
        refuses(
                () -> client.createRestApi(asked -> asked.name("x")
                        .endpointConfiguration(endpoint -> endpoint.types(EndpointType.EDGE, EndpointType.REGIONAL))),
                "BadRequestException",
                "Cannot create an api with multiple Endpoint Types.");
        refuses(
                () -> client.createRestApi(asked -> asked.name("x")
                        .endpointConfiguration(
                                endpoint -> endpoint.types(EndpointType.PRIVATE).ipAddressType("ipv4"))),
                "BadRequestException",
                "Only dualstack ipAddressType is supported for Private APIs.");
        refuses(
                () -> client.createRestApi(asked -> asked.name("x")
                        .endpointConfiguration(
                                endpoint -> endpoint.typesWithStrings("wrong").ipAddressType("wrong"))),
                "ValidationException",
                "2 validation errors detected: Value '[wrong]' at 'createRestApiInput.endpointConfiguration.types'"
                        + " failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value"
                        + " set: [PRIVATE, EDGE, REGIONAL]]; Value 'wrong' at"
                        + " 'createRestApiInput.endpointConfiguration.ipAddressType' failed to satisfy constraint: Member"
                        + " must satisfy enum value set: [ipv4, dualstack]");
    }

    @Test
    void aPrivateApiIsDualstack() {
        CreateRestApiResponse made = client.createRestApi(
                asked -> asked.name("private").endpointConfiguration(endpoint -> endpoint.types(EndpointType.PRIVATE)));

        assertThat(made.endpointConfiguration().ipAddressTypeAsString()).isEqualTo("dualstack");
    }

    @Test
    void aTagFixesTheId() {
        assertThat(client.createRestApi(asked -> asked.name("x").tags(Map.of("_custom_id_", "mytestapi")))
                        .id())
                .isEqualTo("mytestapi");
    }

    @Test
    void anApiIsChangedMemberByMember() {
        String api = gateway.api("before");

        var changed = client.updateRestApi(asked -> asked.restApiId(api)
                .patchOperations(
                        replace("/name", "after"),
                        replace("/description", "new"),
                        add("/binaryMediaTypes/image~1png", ""),
                        add("/binaryMediaTypes/image~1jpeg", ""),
                        replace("/minimumCompressionSize", "10"),
                        replace("/endpointConfiguration/types/EDGE", "PRIVATE"),
                        replace("/disableExecuteApiEndpoint", "true")));

        assertThat(changed.name()).isEqualTo("after");
        assertThat(changed.binaryMediaTypes()).containsExactly("image/png", "image/jpeg");
        assertThat(changed.minimumCompressionSize()).isEqualTo(10);
        assertThat(changed.endpointConfiguration().ipAddressTypeAsString()).isEqualTo("dualstack");
        assertThat(changed.disableExecuteApiEndpoint()).isTrue();

        var again = client.updateRestApi(asked -> asked.restApiId(api)
                .patchOperations(
                        replace("/binaryMediaTypes/image~1png", "image/gif"),
                        replace("/minimumCompressionSize", ""),
                        replace("/description", "")));

        assertThat(again.binaryMediaTypes()).containsExactly("image/jpeg", "image/gif");
        assertThat(again.minimumCompressionSize()).isNull();
        assertThat(again.description()).isNull();
    }

    @Test
    void aPolicyThatIsNoneIsRefused() {
        String refusal =
                "Invalid policy document. Please check the policy syntax and ensure that Principals are valid.";
        String api = gateway.api("open");

        refuses(
                () -> client.createRestApi(asked -> asked.name("x").policy("{\"Statement\":[{}]}")),
                "BadRequestException",
                refusal);
        refuses(
                () -> client.updateRestApi(
                        asked -> asked.restApiId(api).patchOperations(replace("/policy", "no policy"))),
                "BadRequestException",
                refusal);
    }

    @Test
    void oneBadOperationUndoesAll() {
        String api = gateway.api("steady");

        refuses(
                () -> client.updateRestApi(asked -> asked.restApiId(api)
                        .patchOperations(replace("/name", "changed"), add("/binaryMediaTypes", "a/b"))),
                "BadRequestException",
                "Invalid patch path /binaryMediaTypes");

        assertThat(client.getRestApi(asked -> asked.restApiId(api)).name()).isEqualTo("steady");
    }

    @Test
    void operationsThatAwsDoesNotKnowAreRefusedInItsWords() {
        String api = gateway.api("picky");

        refuses(
                () -> client.updateRestApi(
                        asked -> asked.restApiId(api).patchOperations(add("/minimumCompressionSize", "10"))),
                "BadRequestException",
                "Invalid patch operation specified. Must be one of: [replace]");
        refuses(
                () -> client.updateRestApi(asked ->
                        asked.restApiId(api).patchOperations(replace("/endpointConfiguration/types/0", "wrong"))),
                "BadRequestException",
                "Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE");
        refuses(
                () -> client.updateRestApi(
                        asked -> asked.restApiId(api).patchOperations(add("/endpointConfiguration/types/0", "EDGE"))),
                "BadRequestException",
                "Invalid patch operation specified. Must be 'add'|'remove'|'replace'");
        refuses(
                () -> client.updateRestApi(asked ->
                        asked.restApiId(api).patchOperations(replace("/endpointConfiguration/ipAddressType", "wrong"))),
                "BadRequestException",
                "ipAddressType must be either ipv4 or dualstack.");
        refuses(
                () -> client.updateRestApi(asked ->
                        asked.restApiId(api).patchOperations(patch("wrong", "/name"), patch("wrong", "/name"))),
                "ValidationException",
                "2 validation errors detected: Value 'wrong' at 'updateRestApiInput.patchOperations.1.member.op' failed"
                        + " to satisfy constraint: Member must satisfy enum value set: [add, remove, move, test, replace,"
                        + " copy]; Value 'wrong' at 'updateRestApiInput.patchOperations.2.member.op' failed to satisfy"
                        + " constraint: Member must satisfy enum value set: [add, remove, move, test, replace, copy]");
    }

    @Test
    void anUnknownApiIsNamedWithItsAccount() {
        refuses(
                () -> client.getRestApi(asked -> asked.restApiId("NOSUCHAPI")),
                "NotFoundException",
                "Invalid API identifier specified 000000000000:NOSUCHAPI");
    }

    @Test
    void apisAreListedInPages() {
        String first = gateway.api("page 1");
        String second = gateway.api("page 2");

        List<String> listed = client.getRestApisPaginator(asked -> asked.limit(1)).items().stream()
                .map(api -> api.id())
                .toList();

        assertThat(listed).contains(first, second).doesNotHaveDuplicates();
        refuses(
                () -> client.getRestApis(asked -> asked.limit(501)),
                "BadRequestException",
                "Invalid limit specified. Must be between 1 and 500");
    }

    @Test
    void aDeletedApiIsGone() {
        String api = gateway.api("short-lived");

        assertThat(client.deleteRestApi(asked -> asked.restApiId(api))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(202);
        refuses(
                () -> client.getRestApi(asked -> asked.restApiId(api)),
                "NotFoundException",
                "Invalid API identifier specified 000000000000:" + api);
    }

    @Test
    void whoImportsADocumentSaysHowTheApiIsReached() {
        SdkBytes document = SdkBytes.fromUtf8String("{swagger: '2.0', info: {title: tea, version: '1'}, paths: {}}");
        ImportRestApiResponse made = client.importRestApi(
                asked -> asked.body(document).parameters(Map.of("endpointConfigurationTypes", "REGIONAL")));
        assertThat(made.endpointConfiguration().types()).containsExactly(EndpointType.REGIONAL);

        PutRestApiResponse put = client.putRestApi(asked ->
                asked.restApiId(made.id()).body(document).parameters(Map.of("endpointConfigurationTypes", "PRIVATE")));
        assertThat(put.endpointConfiguration().types()).containsExactly(EndpointType.PRIVATE);
    }
}
