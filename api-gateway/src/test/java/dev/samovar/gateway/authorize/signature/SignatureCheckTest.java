package dev.samovar.gateway.authorize.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

class SignatureCheckTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final AwsCredentialsIdentity ANNA = AwsCredentialsIdentity.create("AKIDANNA", "secret");
    private static final String REGION = "us-east-1";

    private Instant now = NOW;
    private final SignatureCheck trusting = new SignatureCheck(Map.of(), () -> now);
    private final SignatureCheck strict = new SignatureCheck(Map.of("AKIDANNA", "secret"), () -> now);

    private static SignedRequest request(String method, String path, String query, String body, String... headers) {
        return new SignedRequest(
                new GatewayRequest(
                        method,
                        path,
                        QueryString.parse(query),
                        Headers.of(headers),
                        body.getBytes(StandardCharsets.UTF_8),
                        "abc.execute-api.localhost",
                        4566,
                        "127.0.0.1",
                        NOW),
                path);
    }

    /* Signs as AWS's SDK does. */
    private static SignedRequest signed(
            String method, String pathAndQuery, String body, Optional<Duration> presigned, String... headers) {
        SdkHttpRequest.Builder http = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(method))
                .uri(URI.create("http://abc.execute-api.localhost:4566" + pathAndQuery));
        for (int i = 0; i < headers.length; i += 2) {
            http.appendHeader(headers[i], headers[i + 1]);
        }
        SignRequest.Builder<AwsCredentialsIdentity> question = SignRequest.builder(ANNA)
                .request(http.build())
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                .putProperty(AwsV4HttpSigner.REGION_NAME, REGION)
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC));
        if (!body.isEmpty()) {
            ContentStreamProvider payload = () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
            question.payload(payload);
        }
        presigned.ifPresent(duration -> question.putProperty(
                        AwsV4FamilyHttpSigner.AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, duration));
        SdkHttpRequest result = AwsV4HttpSigner.create().sign(question.build()).request();
        List<String> sent = new ArrayList<>();
        result.headers().forEach((name, values) -> values.forEach(value -> sent.addAll(List.of(name, value))));
        return request(
                method,
                result.encodedPath(),
                result.encodedQueryParameters().orElse(""),
                body,
                sent.toArray(String[]::new));
    }

    private static SignedRequest signed(String method, String pathAndQuery, String body, String... headers) {
        return signed(method, pathAndQuery, body, Optional.empty(), headers);
    }

    private String refusal(SignatureCheck check, SignedRequest request) {
        return switch (check.check(request, REGION)) {
            case SignatureResult.Unsigned() -> "unsigned";
            case SignatureResult.Accepted(String key) -> "accepted " + key;
            case SignatureResult.Refused(String type, String message) -> type + ": " + message;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /prod, ''",
        "GET, /prod/, ''",
        "GET, /prod/pets/7?b=2&a=1&a=0&empty=&flag, ''",
        "GET, /prod/a%20b/%2Fc%C3%A4?q=a%20b%2Bc%26%C3%A4, ''",
        "GET, /prod/a/./b/../c, ''",
        "GET, /prod//a///b, ''",
        "GET, /prod/~user/(x)/@c:d, ''",
        "POST, /prod/pets, '{\"name\":\"Äpfel\"}'",
        "DELETE, /prod/pets/7, ''",
    })
    void whatTheSdkSignsIsGenuine(String method, String pathAndQuery, String body) {
        assertThat(refusal(strict, signed(method, pathAndQuery, body, "X-Note", " a   b ", "x-note", "c")))
                .isEqualTo("accepted AKIDANNA");
        assertThat(refusal(strict, signed(method, pathAndQuery, body, Optional.of(Duration.ofHours(1)))))
                .isEqualTo("accepted AKIDANNA");
    }

    /* Of AWS's published suite of test cases: get-vanilla-query-order-key-case, and the key that all cases share. */
    @Test
    void whatAwsPublishedIsGenuine() {
        now = Instant.parse("2015-08-30T12:36:00Z");
        var request = request(
                "GET",
                "/",
                "Param2=value2&Param1=value1",
                "",
                "Host",
                "example.amazonaws.com",
                "X-Amz-Date",
                "20150830T123600Z");
        String canonical = CanonicalRequest.of(request, List.of("host", "x-amz-date"));
        assertThat(canonical).isEqualTo("""
                        GET
                        /
                        Param1=value1&Param2=value2
                        host:example.amazonaws.com
                        x-amz-date:20150830T123600Z

                        host;x-amz-date
                        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855""");
        assertThat(Hashes.sha256(canonical.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("816cd5b414d056048ba4f7c5386d6e0533120fb1fcfa93762cf0fc39e2cf19e0");
    }

    @Test
    void whatWasChangedOnTheWayIsNot() {
        SignedRequest post = signed("POST", "/prod/pets", "body");
        Headers headers = post.request().headers();
        for (SignedRequest changed : List.of(
                with(post, "PUT", "/prod/pets", "", "body", headers),
                with(post, "POST", "/prod/pets/1", "", "body", headers),
                with(post, "POST", "/prod/pets", "a=1", "body", headers),
                with(post, "POST", "/prod/pets", "", "b0dy", headers),
                with(post, "POST", "/prod/pets", "", "body", headers.with("Host", "elsewhere")))) {
            assertThat(refusal(strict, changed))
                    .startsWith("InvalidSignatureException: The request signature we calculated does not match the"
                            + " signature you provided. Check your AWS Secret Access Key and signing method.");
        }
    }

    private static SignedRequest with(
            SignedRequest signed, String method, String path, String query, String body, Headers headers) {
        GatewayRequest old = signed.request();
        return new SignedRequest(
                new GatewayRequest(
                        method,
                        path,
                        QueryString.parse(query),
                        headers,
                        body.getBytes(StandardCharsets.UTF_8),
                        old.domainName(),
                        old.port(),
                        old.sourceIp(),
                        old.receivedAt()),
                path);
    }

    @Test
    void aSignatureHoldsForFiveMinutes() {
        SignedRequest request = signed("GET", "/prod", "");
        now = NOW.plus(Duration.ofMinutes(5));
        assertThat(refusal(strict, request)).isEqualTo("accepted AKIDANNA");
        now = now.plusSeconds(1);
        assertThat(refusal(strict, request))
                .isEqualTo("InvalidSignatureException: Signature expired: 20260101T120000Z is now earlier than"
                        + " 20260101T120001Z (20260101T120501Z - 5 min.)");
        now = NOW.minus(Duration.ofMinutes(5)).minusSeconds(1);
        assertThat(refusal(strict, request))
                .isEqualTo("InvalidSignatureException: Signature not yet current: 20260101T120000Z is still later than"
                        + " 20260101T115959Z (20260101T115459Z + 5 min.)");
    }

    @Test
    void aSignedAddressHoldsAsLongAsItSays() {
        SignedRequest request = signed("GET", "/prod", "", Optional.of(Duration.ofHours(1)));
        now = NOW.plus(Duration.ofHours(1));
        assertThat(refusal(strict, request)).isEqualTo("accepted AKIDANNA");
        now = now.plusSeconds(1);
        assertThat(refusal(strict, request)).startsWith("InvalidSignatureException: Signature expired: ");
    }

    @Test
    void keysAndScopesMustFit() {
        SignedRequest request = signed("GET", "/prod", "");
        assertThat(refusal(new SignatureCheck(Map.of("OTHER", "x"), () -> now), request))
                .isEqualTo("UnrecognizedClientException: The security token included in the request is invalid.");
        assertThat(refusal(new SignatureCheck(Map.of("AKIDANNA", "x"), () -> now), request))
                .startsWith("InvalidSignatureException: The request signature");
        assertThat(strict.check(request, "eu-west-1"))
                .isEqualTo(new SignatureResult.Refused(
                        "InvalidSignatureException",
                        "Credential should be scoped to a valid region, not 'us-east-1'. "));
    }

    @Test
    void withoutSecretsACompleteSignatureIsEnough() {
        assertThat(refusal(
                        trusting,
                        request(
                                "GET",
                                "/prod",
                                "",
                                "",
                                "Authorization",
                                authorization("execute-api"),
                                "X-Amz-Date",
                                "20200101T000000Z")))
                .isEqualTo("accepted AKID");
        assertThat(refusal(
                        trusting,
                        request(
                                "GET",
                                "/prod",
                                "",
                                "",
                                "Authorization",
                                authorization("lambda"),
                                "X-Amz-Date",
                                "20200101T000000Z")))
                .isEqualTo(
                        "InvalidSignatureException: Credential should be scoped to correct service: 'execute-api'. ");
    }

    private static String authorization(String service) {
        return "AWS4-HMAC-SHA256 Credential=AKID/20200101/us-east-1/" + service
                + "/aws4_request, SignedHeaders=host;x-amz-date, Signature=00";
    }

    @Test
    void whoDoesNotSignIsUnsigned() {
        assertThat(refusal(strict, request("GET", "/prod", "a=1", ""))).isEqualTo("unsigned");
    }

    @Test
    void otherAuthorizationIsAnIncompleteSignature() {
        assertThat(refusal(trusting, request("GET", "/", "", "", "Authorization", "allow-me")))
                .isEqualTo("IncompleteSignatureException: Authorization header requires 'Credential' parameter."
                        + " Authorization header requires 'Signature' parameter."
                        + " Authorization header requires 'SignedHeaders' parameter."
                        + " Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."
                        + " Authorization=allow-me");
        assertThat(refusal(trusting, request("GET", "/", "", "", "Authorization", "Bearer abc")))
                .isEqualTo("IncompleteSignatureException: 'abc' not a valid key=value pair (missing equal-sign) in"
                        + " Authorization header: 'Bearer abc'.");
        assertThat(refusal(
                        trusting,
                        request(
                                "GET",
                                "/",
                                "",
                                "",
                                "Date",
                                "x",
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=0")))
                .isEqualTo("IncompleteSignatureException: Credential must have exactly 5 slash-delimited elements,"
                        + " e.g. keyid/date/region/service/term, got 'a/b'");
        assertThat(refusal(trusting, request("GET", "/", "X-Amz-Signature=0&X-Amz-Date=x", "")))
                .startsWith(
                        "IncompleteSignatureException: AWS query-string parameters must include 'X-Amz-Credential'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-01-01T12:00:00Z", "20260101"})
    void timesThatAreNoneProveNothing(String time) {
        String authorization = "AWS4-HMAC-SHA256 Credential=AKIDANNA/" + time
                + "/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature=00";
        assertThat(refusal(strict, request("GET", "/", "", "", "X-Amz-Date", time, "Authorization", authorization)))
                .startsWith("IncompleteSignatureException: Date must be in ISO-8601");
    }
}
