package dev.samovar.gateway.authorize.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final String ARN = "arn:aws:execute-api:us-east-1:123456789012:abc/prod/GET/pets/7";

    private static Policy policy(String... statements) {
        return read("{'Version':'2012-10-17','Statement':[" + String.join(",", statements) + "]}");
    }

    private static Policy read(String json) {
        try {
            return Policy.ofCaller(new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static Verdict verdict(Policy policy) {
        return verdict(policy, Action.INVOKE, Map.of());
    }

    private static Verdict verdict(Policy policy, Action action, Map<String, String> keys) {
        return policy.verdict(
                new AccessRequest(action, ARN, Optional.empty(), name -> Optional.ofNullable(keys.get(name))));
    }

    private static String statement(String effect, String action, String resource) {
        return "{'Effect':'" + effect + "','Action':'" + action + "','Resource':'" + resource + "'}";
    }

    @ParameterizedTest
    @CsvSource({
        "execute-api:Invoke, *",
        "execute-api:invoke, arn:aws:execute-api:*",
        "execute-api:*, arn:aws:execute-api:us-east-1:123456789012:abc/prod/GET/pets/7",
        "*, arn:aws:execute-api:us-east-1:123456789012:abc/*/GET/*",
        "exec*:Inv?ke, arn:aws:execute-api:us-east-1:123456789012:abc/prod/GET/pets/?",
    })
    void wildcardsStandForAnyRunOrOneCharacter(String action, String resource) {
        assertThat(verdict(policy(statement("Allow", action, resource)))).isEqualTo(Verdict.ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "execute-api:InvalidateCache, *",
        "lambda:*, *",
        "*, arn:aws:execute-api:us-east-1:123456789012:abc/prod/POST/*",
        "*, arn:aws:execute-api:us-east-1:123456789012:abc/prod/GET/pets",
        "*, arn:aws:execute-api:us-east-1:123456789012:abc/prod/GET/pets/??",
        "*, ARN:*",
    })
    void whatNoStatementIsAboutIsNotAllowed(String action, String resource) {
        assertThat(verdict(policy(statement("Allow", action, resource)))).isEqualTo(Verdict.NOT_ALLOWED);
    }

    @Test
    void aDenialIsStrongerThanAllPermissions() {
        assertThat(verdict(policy(
                        statement("Allow", "*", "*"), statement("Deny", "*", "*/GET/*"), statement("Allow", "*", "*"))))
                .isEqualTo(Verdict.EXPLICITLY_DENIED);
    }

    @Test
    void actionsAndResourcesMayBeListsOrExclusions() {
        assertThat(verdict(policy("{'Effect':'Allow','Action':['a:b','execute-api:Invoke'],'Resource':['x','*']}")))
                .isEqualTo(Verdict.ALLOWED);
        assertThat(verdict(policy("{'Effect':'Allow','NotAction':'execute-api:Invoke','Resource':'*'}")))
                .isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(verdict(policy("{'Effect':'Allow','NotAction':'s3:*','NotResource':['*/POST/*','*/PUT/*']}")))
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aSingleStatementNeedsNoList() {
        assertThat(verdict(read("{'Statement':" + statement("Allow", "*", "*") + "}")))
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void anActionMayBeAllowedAlone() {
        Policy policy = policy(statement("Allow", "execute-api:InvalidateCache", "*"));
        assertThat(verdict(policy, Action.INVALIDATE_CACHE, Map.of())).isEqualTo(Verdict.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'text'",
                "{}",
                "{'Statement':[]}",
                "{'Statement':['x']}",
                "{'Statement':{'Action':'*','Resource':'*'}}",
                "{'Statement':{'Effect':'allow','Action':'*','Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':'*','NotAction':'*','Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':[],'Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':{},'Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'${aws:username}'}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Conditions':{}}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Sometimes':{'a':'b'}}}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringEquals':'b'}}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'IpAddress':{'a':'home'}}}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'IpAddress':{'a':'1.2.3.4/33'}}}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'NumericEquals':{'a':'x'}}}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'DateLessThan':{'a':'x'}}}}",
            })
    void whatIsNotUnderstoodIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(MalformedPolicy.class);
    }

    @Test
    void aResourceHasAtMost512Characters() {
        read("{'Statement':" + statement("Allow", "*", "a".repeat(512)) + "}");
        assertThatThrownBy(() -> read("{'Statement':" + statement("Allow", "*", "a".repeat(513)) + "}"))
                .hasMessageContaining("512");
    }

    /* What a condition says of a key with a value, and without one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "StringEquals           | a             | a                    | ALLOWED     | NOT_ALLOWED",
                "StringEquals           | a             | A                    | NOT_ALLOWED | NOT_ALLOWED",
                "StringNotEquals        | a             | b                    | ALLOWED     | ALLOWED",
                "StringNotEquals        | a             | a                    | NOT_ALLOWED | ALLOWED",
                "StringEqualsIgnoreCase | a             | A                    | ALLOWED     | NOT_ALLOWED",
                "StringNotEqualsIgnoreCase | a          | A                    | NOT_ALLOWED | ALLOWED",
                "StringLike             | vpc-*         | vpc-12               | ALLOWED     | NOT_ALLOWED",
                "StringNotLike          | vpc-*         | vpc-12               | NOT_ALLOWED | ALLOWED",
                "StringEqualsIfExists   | a             | b                    | NOT_ALLOWED | ALLOWED",
                "ForAllValues:StringEquals | a          | b                    | NOT_ALLOWED | ALLOWED",
                "ForAnyValue:StringLike | a*            | ab                   | ALLOWED     | NOT_ALLOWED",
                "ForAnyValue:StringNotEquals | a        | b                    | ALLOWED     | NOT_ALLOWED",
                "Bool                   | true          | TRUE                 | ALLOWED     | NOT_ALLOWED",
                "BoolIfExists           | true          | false                | NOT_ALLOWED | ALLOWED",
                "Null                   | true          | b                    | NOT_ALLOWED | ALLOWED",
                "Null                   | false         | b                    | ALLOWED     | NOT_ALLOWED",
                "NumericLessThan        | 10            | 9.5                  | ALLOWED     | NOT_ALLOWED",
                "NumericLessThanEquals  | 10            | 10                   | ALLOWED     | NOT_ALLOWED",
                "NumericGreaterThan     | 10            | 10                   | NOT_ALLOWED | NOT_ALLOWED",
                "NumericGreaterThanEquals | 10          | 10.0                 | ALLOWED     | NOT_ALLOWED",
                "NumericNotEquals       | 10            | 10.0                 | NOT_ALLOWED | ALLOWED",
                "DateGreaterThan        | 2026-01-01T00:00:00Z | 2026-01-01T00:00:01Z | ALLOWED | NOT_ALLOWED",
                "DateLessThan           | 1767225600    | 2026-01-01T00:00:00Z | NOT_ALLOWED | NOT_ALLOWED",
                "DateLessThanEquals     | 1767225600    | 2026-01-01T00:00:00Z | ALLOWED     | NOT_ALLOWED",
                "ArnLike                | arn:aws:iam::*:user/* | arn:aws:iam::1:user/a/b | ALLOWED | NOT_ALLOWED",
                "ArnLike                | arn:aws:*     | arn:aws:iam::1:user/a | NOT_ALLOWED | NOT_ALLOWED",
                "ArnNotEquals           | arn:aws:iam::1:user/? | arn:aws:iam::1:user/a | NOT_ALLOWED | ALLOWED",
                "IpAddress              | 192.0.2.0/24  | 192.0.2.255          | ALLOWED     | NOT_ALLOWED",
                "IpAddress              | 192.0.2.0/24  | 192.0.3.0            | NOT_ALLOWED | NOT_ALLOWED",
                "IpAddress              | 192.0.2.128/25 | 192.0.2.127         | NOT_ALLOWED | NOT_ALLOWED",
                "IpAddress              | 0.0.0.0/0     | 192.0.2.127          | ALLOWED     | NOT_ALLOWED",
                "IpAddress              | 127.0.0.1     | 127.0.0.1            | ALLOWED     | NOT_ALLOWED",
                "IpAddress              | 2001:db8::/32 | 2001:db8:1::5        | ALLOWED     | NOT_ALLOWED",
                "IpAddress              | 2001:db8::/32 | 32.1.13.184          | NOT_ALLOWED | NOT_ALLOWED",
                "NotIpAddress           | 192.0.2.0/24  | 192.0.3.0            | ALLOWED     | ALLOWED",
            })
    void conditionsCompareAsIamDoes(
            String operator, String wanted, String value, Verdict withValue, Verdict withoutValue) {
        Policy policy = policy("{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'" + operator
                + "':{'aws:Key':'" + wanted + "'}}}");
        assertThat(verdict(policy, Action.INVOKE, Map.of("aws:key", value))).isEqualTo(withValue);
        assertThat(verdict(policy, Action.INVOKE, Map.of())).isEqualTo(withoutValue);
    }

    @Test
    void ofSeveralValuesOneMustFitAndOfSeveralConditionsAll() {
        Policy policy = policy("{'Effect':'Allow','Action':'*','Resource':'*','Condition':{"
                + "'StringEquals':{'k':['a','b'],'l':'c'},'StringNotEquals':{'m':['x','y']}}}");
        assertThat(verdict(policy, Action.INVOKE, Map.of("k", "b", "l", "c", "m", "z")))
                .isEqualTo(Verdict.ALLOWED);
        assertThat(verdict(policy, Action.INVOKE, Map.of("k", "b", "l", "d", "m", "z")))
                .isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(verdict(policy, Action.INVOKE, Map.of("k", "b", "l", "c", "m", "y")))
                .isEqualTo(Verdict.NOT_ALLOWED);
    }

    @Test
    void conditionsThatAreNullOrEmptyAreNone() {
        assertThat(verdict(policy("{'Effect':'Allow','Action':'*','Resource':'*','Condition':null}")))
                .isEqualTo(Verdict.ALLOWED);
        assertThat(verdict(policy("{'Effect':'Allow','Action':'*','Resource':'*','Condition':{}}")))
                .isEqualTo(Verdict.ALLOWED);
    }
}
