package dev.samovar.gateway.step;

import static dev.samovar.gateway.step.AccessFixture.policyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureAccessTest {
    private final AccessFixture gateway = new AccessFixture();

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
        assertThat(gateway.policy(policyOf("Allow", "{\"AWS\":\"999999999999\"}", ""))
                        .take("/pets/7", signedBy("999999999999")))
                .isEqualTo("passed");
        assertThat(gateway.take("/pets/7", signedBy("AKID"))).isEqualTo("passed");
        assertThat(gateway.policy(policyOf("Deny", "{\"AWS\":\"123456789012\"}", ""))
                        .take("/pets/7", signedBy("AKID")))
                .endsWith("with an explicit deny");
    }
}
