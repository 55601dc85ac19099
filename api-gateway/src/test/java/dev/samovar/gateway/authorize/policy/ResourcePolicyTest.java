package dev.samovar.gateway.authorize.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.gateway.authorize.policy.AccessRequest.Identity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcePolicyTest {
    private static final String ARN = "arn:aws:execute-api:us-east-1:123456789012:abc/prod/GET/pets";
    private static final Identity ANNA = new Identity("123456789012", "arn:aws:iam::123456789012:user/anna");

    private static ResourcePolicy allow(String principalMember, String resource) {
        return ResourcePolicy.compile(
                ("{'Statement':[{'Effect':'Allow'," + principalMember + ",'Action':'execute-api:Invoke','Resource':'"
                                + resource + "'}]}")
                        .replace('\'', '"'),
                "abc");
    }

    private static Verdict verdict(ResourcePolicy policy, Optional<Identity> caller) {
        return policy.verdict(new AccessRequest(Action.INVOKE, ARN, caller, ConditionKeys.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "execute-api:/*, ALLOWED",
        "execute-api:/prod/GET/pets, ALLOWED",
        "execute-api:/*/*/pets, ALLOWED",
        "execute-api:/test/*, NOT_ALLOWED",
        "arn:aws:execute-api:us-east-1:123456789012:abc/*, ALLOWED",
        "arn:aws:execute-api:us-east-1:123456789012:other/*, NOT_ALLOWED",
    })
    void resourcesMayBeShort(String resource, Verdict expected) {
        assertThat(verdict(allow("'Principal':'*'", resource), Optional.empty()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Principal':'*'                                             | ALLOWED     | ALLOWED",
                "'Principal':{'AWS':'*'}                                     | ALLOWED     | ALLOWED",
                "'Principal':{'AWS':'123456789012'}                          | NOT_ALLOWED | ALLOWED",
                "'Principal':{'AWS':['arn:aws:iam::123456789012:root']}      | NOT_ALLOWED | ALLOWED",
                "'Principal':{'AWS':'arn:aws:iam::123456789012:user/anna'}   | NOT_ALLOWED | ALLOWED",
                "'Principal':{'AWS':'arn:aws:iam::123456789012:user/otto'}   | NOT_ALLOWED | NOT_ALLOWED",
                "'Principal':{'AWS':'999999999999'}                          | NOT_ALLOWED | NOT_ALLOWED",
                "'Principal':{'Service':'events.amazonaws.com'}              | NOT_ALLOWED | NOT_ALLOWED",
                "'NotPrincipal':{'AWS':'123456789012'}                       | ALLOWED     | NOT_ALLOWED",
            },
            quoteCharacter = '"')
    void principalsAreAnybodyAccountsAndUsers(String member, Verdict ofAnonymous, Verdict ofAnna) {
        ResourcePolicy policy = allow(member, "*");
        assertThat(verdict(policy, Optional.empty())).isEqualTo(ofAnonymous);
        assertThat(verdict(policy, Optional.of(ANNA))).isEqualTo(ofAnna);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "[]",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"anna\",\"Action\":\"*\",\"Resource\":\"*\"}]}",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Dog\":\"a\"},\"Action\":\"*\",\"Resource\":\"*\"}]}",
            })
    void whatIsNoPolicyIsRefused(String text) {
        assertThatThrownBy(() -> ResourcePolicy.compile(text, "abc")).isInstanceOf(MalformedPolicy.class);
    }

    @Test
    void aPolicyHasAtMost8192Characters() {
        assertThatThrownBy(() -> ResourcePolicy.compile(" ".repeat(8_193), "abc"))
                .hasMessageContaining("8192");
    }
}
