package dev.samovar.gateway.http.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.http.HttpStage;
import dev.samovar.gateway.http.RouteSettings;
import dev.samovar.gateway.http.exchange.HttpValues;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.step.FakeFunctions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions behind HTTP APIs: what they are told, and what their answers mean. */
class HttpFunctionTest {
    private final HttpFixture fixture = new HttpFixture();

    @Test
    void aFunctionIsToldInPayloadFormat2() {
        fixture.function("GET /pets/{id}", "2.0");
        fixture.functions.answer("{}");
        fixture.query = "a=1&a=2&b=x%20y";
        fixture.headers = Headers.of(
                "Host",
                "abcdefghij.execute-api.localhost",
                "X-H",
                "1",
                "x-h",
                "2",
                "Cookie",
                "k=v; l=w",
                "User-Agent",
                "curl/8");
        fixture.path = "/pets/7%2F8";
        fixture.reply();

        assertThat(fixture.event())
                .isEqualTo("{\"version\":\"2.0\",\"routeKey\":\"GET /pets/{id}\",\"rawPath\":\"/pets/7%2F8\","
                        + "\"rawQueryString\":\"a=1&a=2&b=x%20y\",\"cookies\":[\"k=v\",\"l=w\"],"
                        + "\"headers\":{\"host\":\"abcdefghij.execute-api.localhost\",\"x-h\":\"1,2\","
                        + "\"user-agent\":\"curl/8\",\"content-length\":\"0\"},"
                        + "\"queryStringParameters\":{\"a\":\"1,2\",\"b\":\"x y\"},"
                        + "\"pathParameters\":{\"id\":\"7/8\"},"
                        + "\"requestContext\":{\"accountId\":\"000000000000\",\"apiId\":\"abcdefghij\","
                        + "\"authentication\":null,\"domainName\":\"abcdefghij.execute-api.localhost\","
                        + "\"domainPrefix\":\"abcdefghij\",\"http\":{\"method\":\"GET\",\"path\":\"/pets/7%2F8\","
                        + "\"protocol\":\"HTTP/1.1\",\"sourceIp\":\"127.0.0.1\",\"userAgent\":\"curl/8\"},"
                        + "\"requestId\":\"JKJaXmPLvHcESHA=\",\"routeKey\":\"GET /pets/{id}\",\"stage\":\"$default\","
                        + "\"time\":\"12/Mar/2026:19:03:58 +0000\",\"timeEpoch\":1773342238390},"
                        + "\"isBase64Encoded\":false}");
    }

    @Test
    void aFunctionIsToldInPayloadFormat1() {
        fixture.function("POST /pets/{id}", "1.0");
        fixture.functions.answer("{}");
        fixture.method = "POST";
        fixture.stage = named("dev", Map.of("kind", "green"));
        fixture.body = "tea".getBytes(StandardCharsets.UTF_8);
        fixture.reply();

        assertThat(fixture.event())
                .isEqualTo("{\"version\":\"1.0\",\"resource\":\"/pets/{id}\",\"path\":\"/dev/pets/7\","
                        + "\"httpMethod\":\"POST\",\"headers\":{\"Host\":\"abcdefghij.execute-api.localhost\","
                        + "\"User-Agent\":\"curl/8\",\"Content-Length\":\"3\"},"
                        + "\"multiValueHeaders\":{\"Host\":[\"abcdefghij.execute-api.localhost\"],"
                        + "\"User-Agent\":[\"curl/8\"],\"Content-Length\":[\"3\"]},"
                        + "\"queryStringParameters\":null,\"multiValueQueryStringParameters\":null,"
                        + "\"requestContext\":{\"accountId\":\"000000000000\",\"apiId\":\"abcdefghij\","
                        + "\"domainName\":\"abcdefghij.execute-api.localhost\",\"domainPrefix\":\"abcdefghij\","
                        + "\"extendedRequestId\":\"JKJaXmPLvHcESHA=\",\"httpMethod\":\"POST\","
                        + "\"identity\":{\"accessKey\":null,\"accountId\":null,\"caller\":null,"
                        + "\"cognitoAuthenticationProvider\":null,\"cognitoAuthenticationType\":null,"
                        + "\"cognitoIdentityId\":null,\"cognitoIdentityPoolId\":null,\"principalOrgId\":null,"
                        + "\"sourceIp\":\"127.0.0.1\",\"user\":null,\"userAgent\":\"curl/8\",\"userArn\":null},"
                        + "\"path\":\"/dev/pets/7\",\"protocol\":\"HTTP/1.1\",\"requestId\":\"JKJaXmPLvHcESHA=\","
                        + "\"requestTime\":\"12/Mar/2026:19:03:58 +0000\",\"requestTimeEpoch\":1773342238390,"
                        + "\"resourceId\":\"POST /pets/{id}\",\"resourcePath\":\"/pets/{id}\",\"stage\":\"dev\"},"
                        + "\"pathParameters\":{\"id\":\"7\"},\"stageVariables\":{\"kind\":\"green\"},"
                        + "\"body\":\"tea\",\"isBase64Encoded\":false}");
    }

    private static HttpStage named(String name, Map<String, String> variables) {
        Instant now = Instant.EPOCH;
        return new HttpStage(
                name,
                Optional.empty(),
                Optional.empty(),
                false,
                RouteSettings.NONE,
                Map.of(),
                variables,
                Optional.empty(),
                Map.of(),
                now,
                now,
                false);
    }

    @Test
    void theStageIsPartOfTheRawPath() {
        fixture.function("$default", "2.0");
        fixture.functions.answer("{}");
        fixture.stage = named("dev", Map.of("kind", "green"));
        fixture.reply();

        assertThat(fixture.event())
                .contains("\"rawPath\":\"/dev/pets/7\"", "\"stageVariables\":{\"kind\":\"green\"}")
                .doesNotContain("pathParameters", "cookies", "queryStringParameters\"", "\"body\"", "authorizer");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, false",
        "application/json; charset=utf-8, false",
        "application/problem+json, false",
        "application/x-www-form-urlencoded, true",
        "image/png, true"
    })
    void whatIsNoTextIsBase64(String type, boolean isBase64) {
        fixture.function("$default", "2.0");
        fixture.functions.answer("{}");
        fixture.headers = Headers.of("Content-Type", type);
        fixture.body = new byte[] {'t', 'e', 'a'};
        fixture.reply();

        assertThat(fixture.event())
                .endsWith("\"body\":\"" + (isBase64 ? "dGVh" : "tea") + "\",\"isBase64Encoded\":" + isBase64 + "}");
    }

    @Test
    void aResponseOfFormat2HasCookiesAndHeaders() {
        fixture.function("$default", "2.0");
        fixture.functions.answer(
                "{\"statusCode\":201,\"headers\":{\"X-A\":\"1\",\"n\":2},\"cookies\":[\"a=b\",\"c=d\"],"
                        + "\"body\":\"dGVh\",\"isBase64Encoded\":true}");

        GatewayReply reply = fixture.reply();

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text()).isEqualTo("tea");
        assertThat(reply.headers())
                .hasToString(
                        "X-A: 1\nn: 2\nset-cookie: a=b\nset-cookie: c=d\n" + "content-type: text/plain;charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"\"hello\" | hello", "3 | 3", "[1, 2] | [1, 2]", "{\"a\": 1} | {\"a\": 1}", "null | null"})
    void jsonWithoutAStatusIsTheBody(String output, String body) {
        fixture.function("$default", "2.0");
        fixture.functions.answer(output);

        GatewayReply reply = fixture.reply();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo(body);
        assertThat(reply.headers()).hasToString("content-type: application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":\"no\"}",
                "{\"statusCode\":200,\"body\":{}}",
                "{\"statusCode\":200,\"body\":\"%\",\"isBase64Encoded\":true}",
                "{\"statusCode\":200,\"headers\":{\"a\":\"b\\nc\"}}",
                "no json"
            })
    void whatIsNoResponseIsAnError(String output) {
        fixture.function("$default", "2.0");
        fixture.functions.answer(output);

        GatewayReply reply = fixture.reply();

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void aFunctionThatFailsIsAnError() {
        fixture.function("$default", "1.0");
        fixture.functions.answer(FakeFunctions.raised("{\"errorMessage\":\"no tea\"}"));

        GatewayReply reply = fixture.reply();

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text()).isEqualTo("{\"message\":\"Internal Server Error\"}");
        assertThat(new HttpValues(fixture.exchange()).apply("context.integrationErrorMessage"))
                .contains("no tea");
    }

    @Test
    void aFunctionIsWaitedForThirtySeconds() {
        fixture.function("$default", "2.0");

        GatewayReply reply = fixture.replyAfter(Duration.ofSeconds(30));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.text()).isEqualTo("{\"message\":\"Service Unavailable\"}");
        assertThat(fixture.exchange().latency()).contains(Duration.ofSeconds(30));
    }

    @Test
    void aFunctionIsCalledByItsRoute() {
        fixture.function("ANY /pets/{id}", "2.0");
        fixture.functions.answer("{}");
        fixture.reply();

        assertThat(fixture.functions.invoked.getFirst().caller().orElseThrow().sourceArn())
                .isEqualTo("arn:aws:execute-api:us-east-1:000000000000:abcdefghij/$default/GET/pets/{id}");
    }
}
