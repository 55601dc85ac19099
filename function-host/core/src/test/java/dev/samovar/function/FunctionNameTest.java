package dev.samovar.function;

import static dev.samovar.function.registry.RegistryFixture.ARN;
import static dev.samovar.function.registry.RegistryFixture.HOME;
import static dev.samovar.function.registry.RegistryFixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.function.registry.RegistryFixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionNameTest {
    private static final String PATTERN = "(arn:(aws[a-zA-Z-]*)?:lambda:)?"
            + "((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?"
            + "([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?";

    @ParameterizedTest
    @CsvSource({
        "hello, hello",
        "function:hello, hello",
        "123456789012:function:hello, hello",
        "123456789012:hello, hello",
        "eu-central-1:123456789012:function:hello, hello",
        "arn:aws:lambda:eu-central-1:123456789012:function:hello, hello",
        "hello:1, hello:1",
        "hello:$LATEST, hello:$LATEST",
        "123456789012:function:hello:live, hello:live",
        "arn:aws:lambda:eu-central-1:123456789012:function:hello:live, hello:live",
        "a_b-C9, a_b-C9",
    })
    void aFunctionHasManyNames(String reference, String meant) {
        assertThat(FunctionName.parse(HOME, reference, Optional.empty())).hasToString(ARN + meant);
    }

    @Test
    void theQualifierMayStandBesideTheName() {
        assertThat(FunctionName.parse(HOME, "hello", Optional.of("live"))).hasToString(ARN + "hello:live");
        assertThat(FunctionName.parse(HOME, "hello:live", Optional.of("live"))).hasToString(ARN + "hello:live");
        assertRefused(
                () -> FunctionName.parse(HOME, "hello:live", Optional.of("1")),
                InvalidFunction.class,
                "The derived qualifier from the function name does not match the specified qualifier.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid:function:name",
                "a b",
                "hello:",
                "hello:$OTHER",
                "arn:aws:lambda:eu-central-1:123400000000@function:hello",
                "hällo",
                "hello\n",
                "../hello",
            })
    void whatIsNoNameIsShownWithTheRule(String reference) {
        assertRefused(
                () -> FunctionName.parse(HOME, reference, Optional.empty()),
                ValidationFailed.class,
                "1 validation error detected: Value '" + reference
                        + "' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: "
                        + PATTERN);
    }

    @Test
    void aBadQualifierIsShownWithTheRule() {
        assertRefused(
                () -> FunctionName.parse(HOME, "hello", Optional.of("with-?-char")),
                ValidationFailed.class,
                "1 validation error detected: Value 'with-?-char' at 'qualifier' failed to satisfy constraint:"
                        + " Member must satisfy regular expression pattern: \\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+");
    }

    @Test
    void allErrorsAreShownAtOnce() {
        assertThat(RegistryFixture.errorOf(() -> FunctionName.parse(HOME, "", Optional.of("")))
                        .message())
                .startsWith("4 validation errors detected: Value '' at 'functionName' failed to satisfy constraint:"
                        + " Member must have length greater than or equal to 1; Value '' at 'functionName'");
    }

    @Test
    void namesHaveALength() {
        String longest = "a".repeat(64);
        assertThat(FunctionName.parse(HOME, longest, Optional.empty()).name()).isEqualTo(longest);

        String tooLong = "a".repeat(65);
        String message = "1 validation error detected: Value '" + tooLong
                + "' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 64";
        assertRefused(() -> FunctionName.parse(HOME, tooLong, Optional.empty()), InvalidParameterValue.class, message);
        assertRefused(
                () -> FunctionName.parse(HOME, ARN + tooLong, Optional.empty()), InvalidParameterValue.class, message);

        String absurd = "a".repeat(141);
        assertRefused(
                () -> FunctionName.parse(HOME, absurd, Optional.empty()),
                ValidationFailed.class,
                "1 validation error detected: Value '" + absurd
                        + "' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 140");
    }

    @Test
    void otherRegionsAndAccountsAreOutOfReach() {
        assertRefused(
                () -> FunctionName.parse(
                        HOME, "arn:aws:lambda:ap-southeast-1:123456789012:function:hello", Optional.empty()),
                ResourceNotFound.class,
                "Functions from 'ap-southeast-1' are not reachable in this region ('eu-central-1')");
        String foreign = "arn:aws:lambda:eu-central-1:999999999999:function:hello";
        assertRefused(
                () -> FunctionName.parse(HOME, foreign, Optional.empty()),
                AccessDenied.class,
                "User is not authorized to perform this operation on resource: " + foreign);
    }

    @Test
    void anArnKnowsWhatItNames() {
        FunctionArn function = FunctionArn.unqualified(HOME, "hello");
        assertThat(FunctionArn.parse(function.toString())).isEqualTo(function);
        assertThat(FunctionArn.parse(ARN + "hello:live")).isEqualTo(function.qualified("live"));
        assertThat(function.isLatest()).isTrue();
        assertThat(function.qualified("$LATEST").isLatest()).isTrue();
        assertThat(function.qualified("17").isVersion()).isTrue();
        assertThat(function.qualified("17a").isAlias()).isTrue();
        assertThatThrownBy(() -> FunctionArn.parse("hello")).isInstanceOf(IllegalArgumentException.class);
    }
}
