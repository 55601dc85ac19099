package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;

/** A server that verifies signatures, asks functions' policies, and has the keys of an issuer in a file. */
@Timeout(90)
class StrictGatewayIT {
    private static final String POOL = "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_tea";
    private static final String ISSUER = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_tea";
    private static final String TEA = TeaShop.TEA;

    @TempDir
    private static Path directory;

    private static ApiServer server;
    private static RsaJsonWebKey key;

    @BeforeAll
    static void start() throws Exception {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("k1");
        Path keys = Files.writeString(directory.resolve("keys.json"), new JsonWebKeySet(key).toJson());
        server = ApiServer.start(
                directory,
                "--ephemeral",
                "--strict-permissions",
                "--credentials",
                "ANNA=tea-and-cake",
                "--jwks",
                ISSUER + "=" + keys);
        TeaShop.hire(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void onlyWhoSignsWithTheGivenCredentialsMayCall() throws Exception {
        String api = open("AWS_IAM");

        assertThat(get(api, signed(api, "ANNA", "tea-and-cake")).body()).isEqualTo("{\"caller\":\"ANNA\"}");
        HttpResponse<String> forged = get(api, signed(api, "ANNA", "guessed"));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.headers().firstValue("x-amzn-ErrorType")).contains("InvalidSignatureException");
        assertThat(get(api, signed(api, "EVE", "tea-and-cake")).headers().firstValue("x-amzn-ErrorType"))
                .contains("UnrecognizedClientException");
        assertThat(get(api).body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    }

    @Test
    void aFunctionIsCalledByThoseWhomItsPolicyAdmits() throws Exception {
        TeaShop shop = TeaShop.open(server);
        assertThat(server.get(shop.api, "prod", TEA).statusCode()).isEqualTo(500);
        assertThat(server.get(shop.api, "prod", "/cellar", "Authorization", "ann")
                        .statusCode())
                .as("an authorizer's function")
                .isEqualTo(500);

        permit("teas", "prod", shop.api + "/*/GET/teas/*");
        server.lambda.addPermission(add -> add.functionName("doorman")
                .statementId("door")
                .action("lambda:InvokeFunction")
                .principal("apigateway.amazonaws.com")
                .sourceArn("arn:aws:execute-api:us-east-1:000000000000:" + shop.api + "/authorizers/*"));

        assertThat(server.get(shop.api, "prod", TEA).statusCode()).isEqualTo(200);
        assertThat(server.get(shop.api, "test", TEA).statusCode())
                .as("another alias")
                .isEqualTo(500);
        assertThat(server.get(shop.api, "prod", "/cellar", "Authorization", "ann")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tokensAreVerifiedWithTheKeysInTheFile() throws Exception {
        String api = open("COGNITO_USER_POOLS");

        assertThat(get(api, "Authorization", token(key)).statusCode()).isEqualTo(200);
        RsaJsonWebKey other = RsaJwkGenerator.generateJwk(2048);
        other.setKeyId("k1");
        assertThat(get(api, "Authorization", token(other)).statusCode()).isEqualTo(401);
    }

    private static void permit(String function, String alias, String source) {
        server.lambda.addPermission(add -> add.functionName(function)
                .qualifier(alias)
                .statementId("api")
                .action("lambda:InvokeFunction")
                .principal("apigateway.amazonaws.com")
                .sourceArn("arn:aws:execute-api:us-east-1:000000000000:" + source));
    }

    /** An API whose root tells who calls. */
    private static String open(String authorization) {
        var created = server.gateway.createRestApi(create -> create.name("strict"));
        String api = created.id();
        String root = created.rootResourceId();
        String pool = server.gateway
                .createAuthorizer(create -> create.restApiId(api)
                        .name("pool")
                        .type(AuthorizerType.COGNITO_USER_POOLS)
                        .identitySource("method.request.header.Authorization")
                        .providerARNs(POOL))
                .id();
        server.gateway.putMethod(put -> {
            put.restApiId(api).resourceId(root).httpMethod("GET").authorizationType(authorization);
            if (authorization.equals("COGNITO_USER_POOLS")) {
                put.authorizerId(pool);
            }
        });
        TeaShop.mock(server, api, root, "{\"caller\":\"$context.identity.caller\"}");
        server.gateway.createDeployment(create -> create.restApiId(api).stageName("prod"));
        return api;
    }

    private static HttpResponse<String> get(String api, String... headers) throws Exception {
        return server.get(api, "prod", "/", headers);
    }

    private static String[] signed(String api, String accessKey, String secretKey) {
        URI address = server.address(api, "prod", "/");
        SdkHttpRequest request =
                SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(address).build();
        var signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(AwsCredentialsIdentity.create(accessKey, secretKey))
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"));
        List<String> headers = new ArrayList<>();
        signed.request().forEachHeader((name, values) -> {
            /* The client writes this one itself. */
            if (!name.toLowerCase(Locale.ROOT).equals("host")) {
                headers.addAll(List.of(name, values.getFirst()));
            }
        });
        return headers.toArray(String[]::new);
    }

    private static String token(RsaJsonWebKey signer) throws JoseException {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject("anna");
        claims.setClaim("token_use", "id");
        claims.setExpirationTimeMinutesInTheFuture(5);
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(signer.getPrivateKey());
        signature.setKeyIdHeaderValue(signer.getKeyId());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }
}
