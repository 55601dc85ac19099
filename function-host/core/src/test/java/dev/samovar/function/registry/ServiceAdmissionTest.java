package dev.samovar.function.registry;

import static dev.samovar.function.registry.RegistryFixture.arn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.access.Permission;
import dev.samovar.function.access.Permission.Conditions;
import dev.samovar.function.access.ServiceCaller;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceAdmissionTest {
    private static final String SOURCE = "arn:aws:execute-api:eu-central-1:123456789012:api/prod/GET/pets/{id}";
    private static final ServiceCaller GATEWAY = new ServiceCaller("apigateway.amazonaws.com", SOURCE, "123456789012");

    private final RegistryFixture fixture = new RegistryFixture();

    @BeforeEach
    void aFunction() {
        fixture.create("hello");
    }

    private boolean isGranted(String action, String principal, Conditions conditions) {
        fixture.registry
                .policies()
                .add(arn("hello"), new Permission("s", action, principal, conditions), Optional.empty());
        return fixture.registry.policies().find(arn("hello")).orElseThrow().grants(GATEWAY);
    }

    private static Conditions from(Optional<String> sourceArn, Optional<String> sourceAccount) {
        return new Conditions(
                sourceArn, sourceAccount, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void aFunctionHasNoPolicyAtFirst() {
        assertThat(fixture.registry.policies().find(arn("hello"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lambda:InvokeFunction, apigateway.amazonaws.com, true",
        "lambda:*, '*', true",
        "lambda:InvokeFunctionUrl, apigateway.amazonaws.com, false",
        "lambda:InvokeFunction, s3.amazonaws.com, false"
    })
    void actionAndPrincipalHaveToFit(String action, String principal, boolean granted) {
        assertThat(isGranted(action, principal, Conditions.NONE)).isEqualTo(granted);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:execute-api:eu-central-1:123456789012:api/*/GET/pets/*, true",
        "arn:aws:execute-api:eu-central-1:123456789012:api/prod/GET/pets/{id}, true",
        "arn:aws:execute-api:*:*:api/????/*, true",
        "arn:aws:execute-api:eu-central-1:123456789012:api/*/*/cats/*, false",
        "arn:aws:execute-api:eu-central-1:123456789012:other/*, false",
        "arn:aws:execute-api:eu-central-1:*, false"
    })
    void theSourceHasToBeLikeThePattern(String pattern, boolean granted) {
        assertThat(isGranted(
                        "lambda:InvokeFunction", GATEWAY.principal(), from(Optional.of(pattern), Optional.empty())))
                .isEqualTo(granted);
    }

    @ParameterizedTest
    @CsvSource({"123456789012, true", "210987654321, false"})
    void theSourcesAccountHasToFit(String account, boolean granted) {
        assertThat(isGranted(
                        "lambda:InvokeFunction", GATEWAY.principal(), from(Optional.empty(), Optional.of(account))))
                .isEqualTo(granted);
    }
}
