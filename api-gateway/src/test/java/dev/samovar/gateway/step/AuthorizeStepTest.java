package dev.samovar.gateway.step;

import static dev.samovar.gateway.step.AccessFixture.ANONYMOUS;
import static dev.samovar.gateway.step.AccessFixture.METHOD_ARN;
import static dev.samovar.gateway.step.AccessFixture.UNAUTHORIZED;
import static dev.samovar.gateway.step.AccessFixture.policyOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.authorize.function.AuthorizerFunctions.Reply;
import dev.samovar.gateway.authorize.function.FakeFunctions;
import dev.samovar.gateway.pipeline.Authorization;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorizeStepTest {
    private static final String BROKEN = "500 AUTHORIZER_CONFIGURATION_ERROR AuthorizerConfigurationException: null";
    private static final String DENIED =
            "403 ACCESS_DENIED AccessDeniedException: User is not authorized to access this resource";

    private final AccessFixture gateway = new AccessFixture();

    // Methods for everybody

    @Test
    void everybodyMayCallAnOpenMethod() {
        assertThat(gateway.open().take("/pets/7")).isEqualTo("passed");
    }

    @Test
    void anOpenMethodOfAnApiWithAPolicyNeedsItsPermission() {
        assertThat(gateway.open().policy(policyOf("Allow", "\"*\"", "")).take("/pets/7"))
                .isEqualTo("passed");
        assertThat(gateway.policy(policyOf("Allow", "{\"AWS\":\"123456789012\"}", ""))
                        .take("/pets/7"))
                .isEqualTo(ANONYMOUS);
        assertThat(gateway.policy(policyOf("Deny", "\"*\"", "")).take("/pets/7"))
                .isEqualTo(ANONYMOUS + " with an explicit deny");
    }

    @Test
    void policiesKnowWhereARequestComesFrom() {
        String here = ",\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":[\"10.0.0.0/8\",\"127.0.0.0/8\"]}}";
        assertThat(gateway.open().policy(policyOf("Allow", "\"*\"", here)).take("/pets/7"))
                .isEqualTo("passed");
        assertThat(gateway.policy(policyOf("Deny", "\"*\"", here)).take("/pets/7"))
                .endsWith("with an explicit deny");
        assertThat(gateway.policy(policyOf("Allow", "\"*\"", here.replace("127.", "11.")))
                        .take("/pets/7"))
                .isEqualTo(ANONYMOUS);
        assertThat(gateway.policy(policyOf(
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
        assertThat(gateway.byToken().policy(policyOf("Deny", "\"*\"", "")).take("/pets/7", "Authorization", "t"))
                .isEqualTo(ANONYMOUS + " with an explicit deny");
        assertThat(gateway.functions.questions).isEmpty();
    }

    @Test
    void anApisPolicyMayAllowWhatTheFunctionDoesNotMention() {
        gateway.byToken().policy(policyOf("Allow", "\"*\"", "")).send("/pets/7", "Authorization", "t");
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
}
