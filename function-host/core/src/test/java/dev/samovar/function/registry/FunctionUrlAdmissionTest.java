package dev.samovar.function.registry;

import static dev.samovar.function.registry.RegistryFixture.arn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.FunctionUrl;
import dev.samovar.function.FunctionUrl.AuthType;
import dev.samovar.function.FunctionUrl.Settings;
import dev.samovar.function.access.Permission;
import dev.samovar.function.access.Permission.Conditions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FunctionUrlAdmissionTest {
    private static final Optional<String> NOBODY = Optional.empty();
    private static final Optional<String> STRANGER = Optional.of("210987654321");

    private final RegistryFixture fixture = new RegistryFixture();
    private final FunctionPolicies policies = fixture.registry.policies();
    private int granted;

    @BeforeEach
    void aFunctionWithAnAlias() {
        fixture.create("hello");
        fixture.publish("hello");
        fixture.registry.aliases().create(arn("hello"), "live", AliasChange.version("1"));
    }

    @Test
    void bothActionsHaveToBeGranted() {
        FunctionUrl url = url("hello", AuthType.NONE);

        assertThat(policies.admit(url, NOBODY)).isFalse();
        grant("hello", "lambda:InvokeFunction", "*", Conditions.NONE);
        assertThat(policies.admit(url, NOBODY)).isFalse();
        grant("hello", "lambda:InvokeFunctionUrl", "*", Conditions.NONE);
        assertThat(policies.admit(url, NOBODY)).isTrue();
    }

    @Test
    void aWildcardGrantsBoth() {
        FunctionUrl url = url("hello", AuthType.NONE);
        grant("hello", "lambda:*", "*", Conditions.NONE);

        assertThat(policies.admit(url, NOBODY)).isTrue();
    }

    @Test
    void theUrlOfAnAliasAsksThePolicyOfTheAlias() {
        FunctionUrl url = url("hello:live", AuthType.NONE);

        grant("hello", "lambda:*", "*", Conditions.NONE);
        assertThat(policies.admit(url, NOBODY)).isFalse();
        grant("hello:live", "lambda:*", "*", Conditions.NONE);
        assertThat(policies.admit(url, NOBODY)).isTrue();
    }

    @Test
    void aSignatureOfTheOwnerIsEnoughOnlyWhereSignaturesAreAskedFor() {
        Optional<String> owner = Optional.of(arn("hello").home().account());

        assertThat(policies.admit(url("hello", AuthType.AWS_IAM), owner)).isTrue();
        assertThat(policies.admit(url("hello:live", AuthType.NONE), owner)).isFalse();
    }

    @Test
    void anotherAccountIsNamedByItsNumberOrItsRoot() {
        FunctionUrl url = url("hello", AuthType.AWS_IAM);

        grant("hello", "lambda:InvokeFunctionUrl", "210987654321", Conditions.NONE);
        grant("hello", "lambda:InvokeFunction", "arn:aws:iam::210987654321:root", Conditions.NONE);

        assertThat(policies.admit(url, STRANGER)).isTrue();
        assertThat(policies.admit(url, Optional.of("333333333333"))).isFalse();
    }

    @Test
    void conditionsOnOtherUrlsOrOtherWaysDoNotHold() {
        FunctionUrl url = url("hello", AuthType.AWS_IAM);
        grant("hello", "lambda:InvokeFunction", "*", Conditions.NONE);

        grant("hello", "lambda:InvokeFunctionUrl", "*", authType("NONE"));
        assertThat(policies.admit(url, STRANGER)).isFalse();
        grant("hello", "lambda:InvokeFunctionUrl", "*", source("arn:aws:s3:::bucket"));
        assertThat(policies.admit(url, STRANGER)).isFalse();
        grant("hello", "lambda:InvokeFunctionUrl", "*", authType("AWS_IAM"));
        assertThat(policies.admit(url, STRANGER)).isTrue();
    }

    private FunctionUrl url(String function, AuthType authType) {
        var settings = new Settings(authType, Optional.empty(), Optional.empty());
        return fixture.registry.urls().create(arn(function), settings).result();
    }

    private void grant(String function, String action, String principal, Conditions conditions) {
        granted++;
        policies.add(arn(function), new Permission("s" + granted, action, principal, conditions), Optional.empty());
    }

    private static Conditions authType(String authType) {
        return new Conditions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(authType),
                Optional.empty());
    }

    private static Conditions source(String arn) {
        return new Conditions(
                Optional.of(arn),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
