package dev.samovar.gateway.step;

import static dev.samovar.gateway.step.AccessFixture.METHOD_ARN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.authorize.function.AuthorizerFunctions.Reply;
import dev.samovar.gateway.authorize.function.FakeFunctions;
import dev.samovar.gateway.authorize.token.Issuer;
import dev.samovar.gateway.pipeline.Authorization;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class AuthorizeStepTest {
    private static final String UNAUTHORIZED = "401 UNAUTHORIZED UnauthorizedException: Unauthorized";
    private static final String BROKEN = "500 AUTHORIZER_CONFIGURATION_ERROR AuthorizerConfigurationException: null";
    private static final String DENIED =
            "403 ACCESS_DENIED AccessDeniedException: User is not authorized to access this resource";
    private static final String ANONYMOUS = "403 ACCESS_DENIED AccessDeniedException: User: anonymous is not authorized"
            + " to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********9012:abc/prod/GET/pets/7";

    private final AccessFixture gateway = new AccessFixture();

    private static String policy(String effect, String principal, String more) {
        return "{\"Statement\":[{\"Effect\":\"" + effect + "\",\"Principal\":" + principal
                + ",\"Action\":\"execute-api:Invoke\",\"Resource\":\"execute-api:/*\"" + more + "}]}";
    }

    // Methods for everybody

    @Test
    void everybodyMayCallAnOpenMethod() {
        assertThat(gateway.open().take("/pets/7")).isEqualTo("passed");
    }

    @Test
    void anOpenMethodOfAnApiWithAPolicyNeedsItsPermission() {
        assertThat(gateway.open().policy(policy("Allow", "\"*\"", "")).take("/pets/7"))
                .isEqualTo("passed");
        assertThat(gateway.policy(policy("Allow", "{\"AWS\":\"123456789012\"}", ""))
                        .take("/pets/7"))
                .isEqualTo(ANONYMOUS);
        assertThat(gateway.policy(policy("Deny", "\"*\"", "")).take("/pets/7"))
                .isEqualTo(ANONYMOUS + " with an explicit deny");
    }

    @Test
    void policiesKnowWhereARequestComesFrom() {
        String here = ",\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":[\"10.0.0.0/8\",\"127.0.0.0/8\"]}}";
        assertThat(gateway.open().policy(policy("Allow", "\"*\"", here)).take("/pets/7"))
                .isEqualTo("passed");
        assertThat(gateway.policy(policy("Deny", "\"*\"", here)).take("/pets/7"))
                .endsWith("with an explicit deny");
        assertThat(gateway.policy(policy("Allow", "\"*\"", here.replace("127.", "11.")))
                        .take("/pets/7"))
                .isEqualTo(ANONYMOUS);
        assertThat(gateway.policy(policy(
                                "Allow", "\"*\"", ",\"Condition\":{\"StringEquals\":{\"aws:SourceVpc\":\"vpc-1\"}}"))
                        .take("/pets/7"))
                .isEqualTo(ANONYMOUS);
    }

    // Functions

    @Test
    void whomAFunctionAllowsMayPass() {
        gateway.byToken().send("/pets/7", "Authorization", "t");
        assertThat(gateway.outcome()).isEqualTo("pending");
        gateway.clock.runFor(Duration.ofMillis(30));
        gateway.functions.returns(FakeFunctions.answer("Allow", METHOD_ARN).replaceFirst("}$", "")
                + ",'context':{'tier':1,'pro':true},'usageIdentifierKey':'k'}");
        assertThat(gateway.outcome()).isEqualTo("passed");
        assertThat(gateway.exchange().authorization())
                .hasValueSatisfying(who -> assertThat(who)
                        .isEqualTo(new Authorization(
                                Optional.of("anna"),
                                Map.of("tier", "1", "pro", "true"),
                                Map.of(),
                                Optional.of("k"),
                                Map.of(),
                                30)));
        assertThat(gateway.take("/pets/7", "Authorization", "t")).isEqualTo("passed");
        assertThat(gateway.exchange().authorization().orElseThrow().latencyMillis())
                .isZero();
    }

    @Test
    void withoutIdentityOneIsUnauthorized() {
        assertThat(gateway.byToken().take("/pets/7")).isEqualTo(UNAUTHORIZED);
        assertThat(gateway.take("/pets/7", "Authorization", "")).isEqualTo(UNAUTHORIZED);
        assertThat(gateway.functions.questions).isEmpty();
    }

    @Test
    void aFunctionMaySayUnauthorized() {
        gateway.byToken().send("/pets/7", "Authorization", "t");
        gateway.functions.raises("Unauthorized");
        assertThat(gateway.outcome()).isEqualTo(UNAUTHORIZED);
        assertThat(gateway.log()).isEmpty();
    }

    @Test
    void aFunctionThatFailsIsNotTheCallersBusiness() {
        assertFails(new Reply.Raised(Optional.of("unauthorized")), "the function failed: unauthorized");
        assertFails(new Reply.Raised(Optional.empty()), "the function failed: without a message");
        assertFails(new Reply.Rejected("no permission"), "the function was not run: no permission");
        assertFails(new Reply.Returned("{}".getBytes(UTF_8)), "the function returned no principalId");
    }

    private void assertFails(Reply reply, String logged) {
        gateway.byToken().send("/pets/7", "Authorization", "t");
        gateway.functions.reply(reply);
        assertThat(gateway.outcome()).isEqualTo(BROKEN);
        assertThat(gateway.log()).containsExactly("Execution failed due to configuration error: " + logged);
    }

    @Test
    void aNestedContextIsAMistake() {
        gateway.byToken().send("/pets/7", "Authorization", "t");
        gateway.functions.returns(
                FakeFunctions.answer("Allow", "*").replaceFirst("}$", "") + ",'context':{'a':{'b':1}}}");
        assertThat(gateway.outcome()).isEqualTo(BROKEN);
    }

    @Test
    void aFunctionThatIsLateHasFailed() {
        gateway.byToken().send("/pets/7", "Authorization", "t");
        gateway.functions.reply(new Reply.TimedOut());
        assertThat(gateway.outcome()).isEqualTo("500 AUTHORIZER_FAILURE AuthorizerConfigurationException: null");
    }

    @Test
    void whomAFunctionDeniesMayNot() {
        gateway.byToken().send("/pets/7", "Authorization", "t");
        gateway.functions.returns(FakeFunctions.answer("Deny", "*"));
        assertThat(gateway.outcome()).isEqualTo(DENIED + " with an explicit deny");
    }

    @Test
    void aRememberedPolicyIsAskedAboutEachMethod() {
        gateway.byToken().send("/pets/7", "Authorization", "t");
        gateway.functions.allows(METHOD_ARN);
        assertThat(gateway.outcome()).isEqualTo("passed");
        assertThat(gateway.take("/pets/8", "Authorization", "t")).isEqualTo(DENIED);
        assertThat(gateway.take("/pets/7", "Authorization", "t")).isEqualTo("passed");
        assertThat(gateway.functions.questions).hasSize(1);
    }

    @Test
    void anApisPolicyDeniesBeforeTheFunctionIsAsked() {
        assertThat(gateway.byToken().policy(policy("Deny", "\"*\"", "")).take("/pets/7", "Authorization", "t"))
                .isEqualTo(ANONYMOUS + " with an explicit deny");
        assertThat(gateway.functions.questions).isEmpty();
    }

    @Test
    void anApisPolicyMayAllowWhatTheFunctionDoesNotMention() {
        gateway.byToken().policy(policy("Allow", "\"*\"", "")).send("/pets/7", "Authorization", "t");
        gateway.functions.allows("elsewhere");
        assertThat(gateway.outcome()).isEqualTo("passed");
        gateway.send("/pets/7", "Authorization", "u");
        gateway.functions.returns(FakeFunctions.answer("Deny", "*"));
        assertThat(gateway.outcome()).isEqualTo(DENIED + " with an explicit deny");
    }

    @Test
    void anAuthorizerThatIsGoneIsAMistake() {
        assertThat(gateway.withoutAuthorizer().take("/pets/7", "Authorization", "t"))
                .isEqualTo(BROKEN);
        assertThat(gateway.log())
                .containsExactly(
                        "Execution failed due to configuration error: the method has no such authorizer: auth1");
    }

    @Test
    void whoMayInvalidateCachesIsFoundOutWhenAsked() {
        gateway.byToken().send("/pets/7", "Authorization", "t", "Cache-Control", "max-age=0");
        gateway.functions.allows("*");
        assertThat(gateway.exchange().authorization().orElseThrow().mayInvalidateCache())
                .isFalse();
        gateway.send("/pets/7", "Authorization", "u", "Cache-Control", "max-age=0");
        gateway.functions.returns(FakeFunctions.answer("Allow", "*").replace("execute-api:Invoke", "execute-api:*"));
        assertThat(gateway.exchange().authorization().orElseThrow().mayInvalidateCache())
                .isTrue();
        gateway.take("/pets/7", "Authorization", "u");
        assertThat(gateway.exchange().authorization().orElseThrow().mayInvalidateCache())
                .isFalse();
    }

    // User pools

    private JwtClaims claims() {
        return Issuer.claims(gateway.clock.instant().plusSeconds(60));
    }

    @Test
    void whoShowsAnIdentityTokenMayPass() {
        JwtClaims claims = claims();
        claims.setIssuedAt(NumericDate.fromSeconds(0));
        claims.setClaim("auth_time", 7);
        claims.setClaim("cognito:groups", List.of("admin", "user"));
        claims.setClaim("email_verified", true);
        assertThat(gateway.byUserPool().take("/pets/7", "Authorization", "Bearer " + gateway.issuer.sign(claims)))
                .isEqualTo("passed");
        assertThat(gateway.exchange().authorization().orElseThrow().claims())
                .containsEntry("sub", "anna")
                .containsEntry("aud", "client")
                .containsEntry("iat", "Thu Jan 01 00:00:00 UTC 1970")
                .containsEntry("exp", "Thu Jan 01 00:01:00 UTC 1970")
                .containsEntry("auth_time", "7")
                .containsEntry("cognito:groups", "admin,user")
                .containsEntry("email_verified", "true");
    }

    @Test
    void withoutAGoodTokenOneIsUnauthorized() {
        JwtClaims access = claims();
        access.setClaim("token_use", "access");
        gateway.byUserPool();
        assertThat(gateway.take("/pets/7")).isEqualTo(UNAUTHORIZED);
        assertThat(gateway.take("/pets/7", "Authorization", " ")).isEqualTo(UNAUTHORIZED);
        assertThat(gateway.take("/pets/7", "Authorization", "Bearer nonsense")).isEqualTo(UNAUTHORIZED);
        assertThat(gateway.take("/pets/7", "Authorization", new Issuer("k1").sign(claims())))
                .isEqualTo(UNAUTHORIZED);
        assertThat(gateway.take("/pets/7", "Authorization", gateway.issuer.sign(access)))
                .isEqualTo(UNAUTHORIZED);
    }

    @Test
    void anExpiredTokenIsCalledSo() {
        assertThat(gateway.byUserPool()
                        .take("/pets/7", "Authorization", gateway.issuer.sign(Issuer.claims(gateway.clock.instant()))))
                .isEqualTo("401 UNAUTHORIZED UnauthorizedException: The incoming token has expired");
    }

    @Test
    void aTokenMustGrantOneOfTheMethodsScopes() {
        JwtClaims access = claims();
        access.setClaim("token_use", "access");
        access.setClaim("scope", "pets/read pets/write");
        String token = gateway.issuer.sign(access);
        assertThat(gateway.byUserPool("pets/write", "pets/all").take("/pets/7", "Authorization", token))
                .isEqualTo("passed");
        assertThat(gateway.byUserPool("pets/all").take("/pets/7", "Authorization", token))
                .isEqualTo(UNAUTHORIZED);
        assertThat(gateway.byUserPool("pets/all").take("/pets/7", "Authorization", gateway.issuer.sign(claims())))
                .isEqualTo(UNAUTHORIZED);
    }

    @Test
    void anExpressionIsForTheAudience() {
        String token = gateway.issuer.sign(claims());
        assertThat(gateway.byUserPoolFor("cli.*").take("/pets/7", "Authorization", token))
                .isEqualTo("passed");
        assertThat(gateway.byUserPoolFor("other").take("/pets/7", "Authorization", token))
                .isEqualTo(UNAUTHORIZED);
    }

    @Test
    void anApisPolicyMustAllowTokensToo() {
        String token = gateway.issuer.sign(claims());
        gateway.byUserPool();
        assertThat(gateway.policy(policy("Allow", "\"*\"", "")).take("/pets/7", "Authorization", token))
                .isEqualTo("passed");
        assertThat(gateway.policy(policy("Allow", "{\"AWS\":\"1\"}", "")).take("/pets/7", "Authorization", token))
                .isEqualTo(ANONYMOUS);
        assertThat(gateway.policy(policy("Deny", "\"*\"", "")).take("/pets/7", "Authorization", "none"))
                .isEqualTo(ANONYMOUS + " with an explicit deny");
    }

    // Signatures

    private static String[] signedBy(String accessKey) {
        return new String[] {
            "X-Amz-Date",
            "20260101T000000Z",
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=" + accessKey
                    + "/20260101/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature=0"
        };
    }

    @Test
    void whoSignsMayPassAndIsKnown() {
        assertThat(gateway.bySignature().take("/pets/7", signedBy("AKID"))).isEqualTo("passed");
        assertThat(gateway.exchange().authorization().orElseThrow().identity())
                .isEqualTo(Map.of(
                        "accountId", "123456789012",
                        "caller", "AKID",
                        "user", "AKID",
                        "userArn", "arn:aws:iam::123456789012:user/AKID",
                        "accessKey", "AKID"));
    }

    @Test
    void whoDoesNotSignMayNot() {
        assertThat(gateway.bySignature().take("/pets/7"))
                .isEqualTo("403 MISSING_AUTHENTICATION_TOKEN MissingAuthenticationTokenException:"
                        + " Missing Authentication Token");
        assertThat(gateway.take("/pets/7", "Authorization", "Bearer x"))
                .isEqualTo("403 INVALID_SIGNATURE IncompleteSignatureException: 'x' not a valid key=value pair"
                        + " (missing equal-sign) in Authorization header: 'Bearer x'.");
    }

    @Test
    void usersOfOtherAccountsNeedTheApisPolicy() {
        gateway.bySignature();
        String other = "User: arn:aws:iam::999999999999:user/999999999999 is not authorized to perform";
        assertThat(gateway.take("/pets/7", signedBy("999999999999"))).contains(other);
        assertThat(gateway.policy(policy("Allow", "{\"AWS\":\"999999999999\"}", ""))
                        .take("/pets/7", signedBy("999999999999")))
                .isEqualTo("passed");
        assertThat(gateway.take("/pets/7", signedBy("AKID"))).isEqualTo("passed");
        assertThat(gateway.policy(policy("Deny", "{\"AWS\":\"123456789012\"}", ""))
                        .take("/pets/7", signedBy("AKID")))
                .endsWith("with an explicit deny");
    }
}
