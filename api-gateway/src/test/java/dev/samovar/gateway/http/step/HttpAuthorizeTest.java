package dev.samovar.gateway.http.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.authorize.function.AuthorizerFunctions.Reply;
import dev.samovar.gateway.http.HttpAuthorization;
import dev.samovar.gateway.http.HttpAuthorizer;
import dev.samovar.gateway.http.JwtConfiguration;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may use routes of HTTP APIs. */
class HttpAuthorizeTest {
    private final HttpFixture fixture = new HttpFixture();

    private static Reply returned(String answer) {
        return new Reply.Returned(answer.getBytes(StandardCharsets.UTF_8));
    }

    private void guarded(String version, boolean isSimple, int ttlSeconds) {
        fixture.guard(
                fixture.function("GET /pets/{id}", "2.0"),
                HttpAuthorization.CUSTOM,
                Optional.of(fixture.judge(version, isSimple, ttlSeconds)));
        fixture.functions.answer("{}");
        fixture.headers = Headers.of("Authorization", "me");
    }

    @Test
    void aFunctionThatSaysYesLetsPass() {
        guarded("2.0", true, 0);
        fixture.judgement = returned("{\"isAuthorized\":true,\"context\":{\"n\":1,\"list\":[true]}}");

        assertThat(fixture.reply().status()).isEqualTo(200);
        assertThat(fixture.event()).contains("\"authorizer\":{\"lambda\":{\"n\":1,\"list\":[true]}}");
        assertThat(HttpFixture.text(fixture.questions.getFirst().event()))
                .startsWith("{\"version\":\"2.0\",\"type\":\"REQUEST\",\"routeArn\":"
                        + "\"arn:aws:execute-api:us-east-1:000000000000:abcdefghij/$default/GET/pets/7\","
                        + "\"identitySource\":[\"me\"],\"routeKey\":\"GET /pets/{id}\",\"rawPath\":\"/pets/7\"")
                .doesNotContain("isBase64Encoded");
    }

    @Test
    void aFunctionThatSaysNoDoesNot() {
        guarded("2.0", true, 0);
        fixture.judgement = returned("{\"isAuthorized\":false}");

        GatewayReply reply = fixture.reply();

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(fixture.functions.invoked).isEmpty();
    }

    @Test
    void whoDoesNotSayWhoTheyAreIsNotAskedAbout() {
        guarded("2.0", true, 0);
        fixture.headers = Headers.NONE;

        GatewayReply reply = fixture.reply();

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(fixture.questions).isEmpty();
    }

    @Test
    void aPolicyIsAboutTheRouteThatIsAskedFor() {
        guarded("1.0", false, 300);
        fixture.judgement = returned("{\"principalId\":\"me\",\"policyDocument\":{\"Version\":\"2012-10-17\","
                + "\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"execute-api:Invoke\","
                + "\"Resource\":\"arn:aws:execute-api:*:*:*/*/GET/pets/7\"}]}}");

        assertThat(fixture.reply().status()).isEqualTo(200);
        fixture.path = "/pets/8";
        assertThat(fixture.reply().status()).isEqualTo(403);
        assertThat(fixture.questions).as("the policy was remembered").hasSize(1);
        assertThat(HttpFixture.text(fixture.questions.getFirst().event()))
                .startsWith("{\"version\":\"1.0\",\"type\":\"REQUEST\",\"methodArn\":"
                        + "\"arn:aws:execute-api:us-east-1:000000000000:abcdefghij/$default/GET/pets/7\","
                        + "\"identitySource\":\"me\",\"authorizationToken\":\"me\",\"resource\":\"/pets/{id}\"");
    }

    @Test
    void anAnswerHoldsAsLongAsItIsSaidTo() {
        guarded("2.0", true, 10);
        fixture.judgement = returned("{\"isAuthorized\":true}");
        fixture.reply();
        fixture.scheduler.runFor(Duration.ofSeconds(9));
        fixture.reply();
        assertThat(fixture.questions).hasSize(1);

        fixture.scheduler.runFor(Duration.ofSeconds(2));
        fixture.reply();
        assertThat(fixture.questions).hasSize(2);
    }

    @Test
    void callersWhoComeTogetherShareOneCall() {
        guarded("2.0", true, 10);
        fixture.judgesAreSlow = true;
        fixture.judgement = returned("{\"isAuthorized\":true}");
        fixture.serve();
        fixture.serve();
        fixture.headers = Headers.of("Authorization", "somebody else");
        fixture.serve();
        assertThat(fixture.questions).hasSize(2);

        assertThat(fixture.repliesAfterJudgement())
                .hasSize(3)
                .extracting(GatewayReply::status)
                .containsOnly(200);
    }

    @Test
    void aFailureIsSharedByThoseWhoWaitAndByNobodyAfterThem() {
        guarded("2.0", true, 10);
        fixture.judgesAreSlow = true;
        fixture.judgement = new Reply.TimedOut();
        fixture.serve();
        fixture.serve();
        assertThat(fixture.repliesAfterJudgement())
                .extracting(GatewayReply::status)
                .containsExactly(500, 500);
        assertThat(fixture.questions).hasSize(1);

        fixture.judgesAreSlow = false;
        fixture.judgement = returned("{\"isAuthorized\":true}");
        assertThat(fixture.reply().status()).isEqualTo(200);
    }

    @Test
    void withoutTimeToLiveEachRequestAsks() {
        guarded("2.0", true, 0);
        fixture.judgesAreSlow = true;
        fixture.serve();
        fixture.serve();

        assertThat(fixture.questions).hasSize(2);
    }

    @Test
    void aFunctionThatCannotTellIsAnError() {
        guarded("2.0", true, 300);
        fixture.judgement = returned("{\"isAuthorized\":\"yes\"}");

        GatewayReply reply = fixture.reply();

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void whoSignsMayPass() {
        fixture.guard(fixture.function("$default", "2.0"), HttpAuthorization.AWS_IAM, Optional.empty());
        fixture.functions.answer("{}");
        assertThat(fixture.reply().text()).isEqualTo("{\"message\":\"Forbidden\"}");

        fixture.headers = Headers.of(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260312/us-east-1/execute-api/aws4_request,"
                        + " SignedHeaders=host;x-amz-date, Signature=00",
                "X-Amz-Date",
                "20260312T190358Z");
        assertThat(fixture.reply().status()).isEqualTo(200);
        assertThat(fixture.event())
                .contains("\"authorizer\":{\"iam\":{\"accessKey\":\"AKIDEXAMPLE\",\"accountId\":\"000000000000\","
                        + "\"callerId\":\"AKIDEXAMPLE\",\"cognitoIdentity\":null,\"principalOrgId\":null,"
                        + "\"userArn\":\"arn:aws:iam::000000000000:user/AKIDEXAMPLE\",\"userId\":\"AKIDEXAMPLE\"}}");
    }

    @Test
    void aTokenOfAStrangerIsRefusedWithTheReason() {
        HttpAuthorizer jwt = new HttpAuthorizer(
                "",
                "jwt",
                HttpAuthorizer.Type.JWT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of("$request.header.Authorization"),
                Optional.empty(),
                Optional.of(new JwtConfiguration(Optional.of("https://tea.example"), List.of("samovar"))),
                0);
        fixture.guard(fixture.function("$default", "2.0"), HttpAuthorization.JWT, Optional.of(jwt), "read");
        assertThat(fixture.reply().headers().last("www-authenticate")).contains("Bearer");

        fixture.headers = Headers.of("Authorization", "Bearer nonsense");
        GatewayReply reply = fixture.reply();

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(reply.headers().last("www-authenticate"))
                .contains("Bearer scope=\"read\" error=\"invalid_token\" error_description=\"the token is malformed\"");
    }
}
