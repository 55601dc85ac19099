package dev.samovar.function.registry;

import static dev.samovar.function.registry.RegistryFixture.ARN;
import static dev.samovar.function.registry.RegistryFixture.arn;
import static dev.samovar.function.registry.RegistryFixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.FunctionError;
import dev.samovar.function.InvalidParameterValue;
import dev.samovar.function.PolicyTooLong;
import dev.samovar.function.PreconditionFailed;
import dev.samovar.function.ResourceConflict;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.ValidationFailed;
import dev.samovar.function.access.Permission;
import dev.samovar.function.access.Permission.Conditions;
import dev.samovar.function.access.Policy;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionPoliciesTest {
    private final RegistryFixture fixture = new RegistryFixture();
    private final FunctionPolicies policies = fixture.registry.policies();

    @BeforeEach
    void aFunctionWithAVersionAndAnAlias() {
        fixture.create("hello");
        fixture.publish("hello");
        fixture.registry.aliases().create(arn("hello"), "live", AliasChange.version("1"));
    }

    private static Permission permission(String id, String principal) {
        return new Permission(id, "lambda:InvokeFunction", principal, Conditions.NONE);
    }

    private Policy add(String function, Permission permission) {
        return policies.add(arn(function), permission, Optional.empty()).result();
    }

    @Test
    void aStatementTellsEverything() {
        var conditions = new Conditions(
                Optional.of("arn:aws:s3:::bucket"),
                Optional.of("123456789012"),
                Optional.of("token"),
                Optional.of("o-1234567890"),
                Optional.of("NONE"),
                Optional.of(true));
        var permission = new Permission("s3", "lambda:InvokeFunction", "s3.amazonaws.com", conditions);

        assertThat(add("hello:live", permission).statement(permission))
                .isEqualTo("{\"Sid\":\"s3\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"s3.amazonaws.com\"},"
                        + "\"Action\":\"lambda:InvokeFunction\",\"Resource\":\"" + ARN + "hello:live\",\"Condition\":{"
                        + "\"StringEquals\":{\"AWS:SourceAccount\":\"123456789012\","
                        + "\"lambda:FunctionUrlAuthType\":\"NONE\",\"aws:PrincipalOrgID\":\"o-1234567890\","
                        + "\"lambda:EventSourceToken\":\"token\"},\"ArnLike\":{\"AWS:SourceArn\":\"arn:aws:s3:::bucket\"},"
                        + "\"Bool\":{\"lambda:InvokedViaFunctionUrl\":\"true\"}}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* | \"*\"",
                "123456789012 | {\"AWS\":\"arn:aws:iam::123456789012:root\"}",
                "arn:aws:iam::123456789012:user/me | {\"AWS\":\"arn:aws:iam::123456789012:user/me\"}",
                "apigateway.amazonaws.com | {\"Service\":\"apigateway.amazonaws.com\"}",
            })
    void principalsHaveManyForms(String principal, String shown) {
        assertThat(add("hello", permission("p", principal)).document()).contains("\"Principal\":" + shown);
    }

    @Test
    void everyResourceHasItsOwnPolicy() {
        add("hello", permission("a", "*"));
        add("hello:1", permission("b", "*"));
        add("hello:live", permission("c", "*"));
        add("hello:live", permission("d", "*"));

        assertThat(policies.get(arn("hello:live")).permissions())
                .extracting(Permission::statementId)
                .containsExactly("c", "d");
        assertThat(policies.get(arn("hello")).permissions()).hasSize(1);
        fixture.registry.aliases().delete(arn("hello:live"));
        fixture.registry.aliases().create(arn("hello"), "live", AliasChange.version("1"));
        assertRefused(
                () -> policies.get(arn("hello:live")),
                ResourceNotFound.class,
                "The resource you requested does not exist.");
    }

    @Test
    void statementsHaveRules() {
        assertRefused(
                () -> add("hello", permission("example.com", "*")),
                ValidationFailed.class,
                "1 validation error detected: Value 'example.com' at 'statementId' failed to satisfy constraint:"
                        + " Member must satisfy regular expression pattern: ([a-zA-Z0-9-_]+)");
        assertRefused(
                () -> add("hello", new Permission("s", "s3:GetObject", "*", Conditions.NONE)),
                ValidationFailed.class,
                "1 validation error detected: Value 's3:GetObject' at 'action' failed to satisfy constraint:"
                        + " Member must satisfy regular expression pattern: (lambda:[*]|lambda:[a-zA-Z]+|[*])");
        assertRefused(
                () -> add("hello", permission("s", "nobody")),
                InvalidParameterValue.class,
                "The provided principal was invalid. Please check the principal and try again.");
        assertRefused(
                () -> add("hello:$LATEST", permission("s", "*")),
                InvalidParameterValue.class,
                "We currently do not support adding policies for $LATEST.");
        add("hello", permission("s3", "*"));
        assertRefused(
                () -> add("hello", permission("s3", "*")),
                ResourceConflict.class,
                "The statement id (s3) provided already exists."
                        + " Please provide a new statement id, or remove the existing statement.");
    }

    @Test
    void theResourceHasToBeThere() {
        Permission everybody = permission("s", "*");
        assertRefused(
                () -> add("unknown", everybody), ResourceNotFound.class, "Function not found: " + ARN + "unknown");
        assertRefused(
                () -> add("hello:42", everybody), ResourceNotFound.class, "Function not found: " + ARN + "hello:42");
        assertRefused(
                () -> add("hello:other", everybody),
                ResourceNotFound.class,
                "Cannot find alias arn: " + ARN + "hello:other");
        assertRefused(
                () -> policies.add(arn("hello").qualified("with-$"), everybody, Optional.empty()),
                ResourceNotFound.class,
                "Function not found: " + ARN + "hello:with-$");
        assertRefused(
                () -> policies.remove(arn("unknown"), "s", Optional.empty()),
                ResourceNotFound.class,
                "No policy found for: " + ARN + "unknown");
        assertRefused(
                () -> policies.remove(arn("hello"), "s", Optional.empty()),
                ResourceNotFound.class,
                "No policy is associated with the given resource.");
        add("hello", everybody);
        assertRefused(
                () -> policies.remove(arn("hello"), "other", Optional.empty()),
                ResourceNotFound.class,
                "Statement other is not found in resource policy.");
    }

    @Test
    void anOutdatedRevisionIsRefused() {
        Policy before = add("hello", permission("a", "*"));
        add("hello", permission("b", "*"));
        String message = "The Revision Id provided does not match the latest Revision Id."
                + " Call the GetPolicy API to retrieve the latest Revision Id";
        assertRefused(
                () -> policies.add(arn("hello"), permission("c", "*"), Optional.of(before.revisionId())),
                PreconditionFailed.class,
                message);
        assertRefused(
                () -> policies.remove(arn("hello"), "a", Optional.of(before.revisionId())),
                PreconditionFailed.class,
                message);
    }

    @Test
    void aPolicyHasASize() {
        FunctionError error = RegistryFixture.errorOf(() -> {
            for (int i = 0; i < 1000; i++) {
                add("hello", permission("statement-" + i, "*"));
            }
        });
        assertThat(error).isInstanceOf(PolicyTooLong.class);
        assertThat(error.message()).matches("The final policy size \\(\\d+\\) is bigger than the limit \\(20480\\)\\.");
        assertThat(policies.get(arn("hello")).document().length()).isLessThanOrEqualTo(20_480);
    }
}
