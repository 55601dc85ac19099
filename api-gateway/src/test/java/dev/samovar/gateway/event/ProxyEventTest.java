package dev.samovar.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.pipeline.ApiKeyUse;
import dev.samovar.gateway.pipeline.Authorization;
import dev.samovar.gateway.rest.CanarySettings;
import dev.samovar.gateway.step.IntegrationFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyEventTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IntegrationFixture fixture = new IntegrationFixture();

    private String text() {
        return new String(ProxyEvent.bytes(fixture.exchange()), StandardCharsets.UTF_8);
    }

    private JsonNode event() {
        try {
            return JSON.readTree(text());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    @Test
    void everyMemberIsThereAsOnAws() {
        fixture.method = "POST";
        fixture.query = "a=1&a=2&name=J%C3%BCrgen+M";
        fixture.headers = Headers.of(
                "Host", "abcdefghij.execute-api.localhost",
                "user-agent", "curl/8",
                "X-Tea", "green",
                "x-tea", "black");
        fixture.pathParameters = Map.of("id", "a%2Fb");
        fixture.stageVariables = Map.of("table", "pets");
        fixture.body = "{\"tea\":\"ä\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(text()).isEqualTo("""
                        {"resource":"/pets/{id}","path":"/pets/7","httpMethod":"POST",
                        "headers":{"Host":"abcdefghij.execute-api.localhost","User-Agent":"curl/8","X-Tea":"black",
                        "X-Amzn-Trace-Id":"Root=1-5e6b4a89-0011","X-Forwarded-For":"127.0.0.1",
                        "X-Forwarded-Port":"4566","X-Forwarded-Proto":"http"},
                        "multiValueHeaders":{"Host":["abcdefghij.execute-api.localhost"],"User-Agent":["curl/8"],
                        "X-Tea":["green","black"],"X-Amzn-Trace-Id":["Root=1-5e6b4a89-0011"],
                        "X-Forwarded-For":["127.0.0.1"],"X-Forwarded-Port":["4566"],"X-Forwarded-Proto":["http"]},
                        "queryStringParameters":{"a":"2","name":"Jürgen M"},
                        "multiValueQueryStringParameters":{"a":["1","2"],"name":["Jürgen M"]},
                        "pathParameters":{"id":"a%2Fb"},"stageVariables":{"table":"pets"},
                        "requestContext":{"resourceId":"r1","resourcePath":"/pets/{id}","httpMethod":"POST",
                        "extendedRequestId":"JKJaXmPLvHcESHA=","requestTime":"12/Mar/2026:19:03:58 +0000",
                        "path":"/prod/pets/7","accountId":"000000000000","protocol":"HTTP/1.1","stage":"prod",
                        "domainPrefix":"abcdefghij","requestTimeEpoch":1773342238390,
                        "requestId":"c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
                        "identity":{"cognitoIdentityPoolId":null,"accountId":null,"cognitoIdentityId":null,
                        "caller":null,"sourceIp":"127.0.0.1","principalOrgId":null,"accessKey":null,
                        "cognitoAuthenticationType":null,"cognitoAuthenticationProvider":null,"userArn":null,
                        "userAgent":"curl/8","user":null},
                        "domainName":"abcdefghij.execute-api.localhost","deploymentId":"d1","apiId":"abcdefghij"},
                        "body":"{\\"tea\\":\\"ä\\"}","isBase64Encoded":false}""".replace("\n", ""));
    }

    @Test
    void whatIsEmptyIsNull() {
        fixture.headers = Headers.NONE;
        JsonNode event = event();

        assertThat(List.of(
                        "queryStringParameters",
                        "multiValueQueryStringParameters",
                        "pathParameters",
                        "stageVariables",
                        "body"))
                .allSatisfy(
                        name -> assertThat(event.get(name).isNull()).as(name).isTrue());
        assertThat(event.at("/requestContext/identity/userAgent").isNull()).isTrue();
        assertThat(event.get("isBase64Encoded").booleanValue()).isFalse();
    }

    @Test
    void whatAnAuthorizerSaidIsInTheContext() {
        fixture.before = exchange -> exchange.authorization(new Authorization(
                Optional.of("alice"), Map.of("level", "1"), Map.of(), Optional.empty(), Map.of(), 12));

        assertThat(event().at("/requestContext/authorizer").toString())
                .isEqualTo("{\"level\":\"1\",\"principalId\":\"alice\",\"integrationLatency\":12}");
    }

    @Test
    void theClaimsOfATokenAreInTheContext() {
        fixture.before = exchange -> exchange.authorization(
                new Authorization(Optional.empty(), Map.of(), Map.of("sub", "42"), Optional.empty(), Map.of(), 0));

        assertThat(event().at("/requestContext/authorizer").toString()).isEqualTo("{\"claims\":{\"sub\":\"42\"}}");
    }

    @Test
    void aSignatureTellsIdentityButIsNoAuthorizer() {
        fixture.before = exchange -> exchange.authorization(new Authorization(
                Optional.empty(), Map.of(), Map.of(), Optional.empty(), Map.of("accessKey", "AKIA"), 0));
        JsonNode context = event().get("requestContext");

        assertThat(context.at("/identity/accessKey").textValue()).isEqualTo("AKIA");
        assertThat(context.has("authorizer")).isFalse();
    }

    @Test
    void theKeyThatWasRequiredIsShown() {
        fixture.before = exchange -> exchange.apiKey(new ApiKeyUse("k1", "secret-value-of-the-key", "p1"));
        JsonNode identity = event().at("/requestContext/identity");

        assertThat(identity.get("apiKey").textValue()).isEqualTo("secret-value-of-the-key");
        assertThat(identity.get("apiKeyId").textValue()).isEqualTo("k1");
    }

    @Test
    void onlyStagesWithACanarySayWhichOneServed() {
        fixture.canary = Optional.of(new CanarySettings("d2", 0, Map.of(), false));

        assertThat(event().at("/requestContext/isCanaryRequest").booleanValue()).isFalse();
        assertThat(event().get("requestContext").has("isCanaryRequest")).isTrue();
    }

    @Test
    void binaryBodiesAreBase64() {
        fixture.binaryMediaTypes = List.of("image/*");
        fixture.headers = Headers.of("content-type", "image/png; x=y");
        fixture.body = new byte[] {(byte) 0xFF, 0, 1};
        JsonNode event = event();

        assertThat(event.get("body").textValue()).isEqualTo("/wAB");
        assertThat(event.get("isBase64Encoded").booleanValue()).isTrue();
    }

    @Test
    void whatIsNoTextIsReplacedWhereTextIsExpected() {
        fixture.body = new byte[] {'a', (byte) 0xFF};

        assertThat(event().get("body").textValue()).isEqualTo("a\uFFFD");
    }

    @Test
    void aSecondSlashAfterTheStageShowsInTheContextOnly() {
        fixture.path = "//pets//7/";
        JsonNode event = event();

        assertThat(event.get("path").textValue()).isEqualTo("/pets//7/");
        assertThat(event.at("/requestContext/path").textValue()).isEqualTo("/prod//pets//7/");
    }

    @Test
    void proxiesOnTheWayAreRemembered() {
        fixture.headers = Headers.of("x-forwarded-for", "10.0.0.1", "X-Forwarded-Proto", "gopher");
        JsonNode headers = event().get("headers");

        assertThat(headers.get("X-Forwarded-For").textValue()).isEqualTo("10.0.0.1, 127.0.0.1");
        assertThat(headers.get("X-Forwarded-Proto").textValue()).isEqualTo("http");
    }
}
