package dev.samovar.function.registry;

import static dev.samovar.function.registry.RegistryFixture.ARN;
import static dev.samovar.function.registry.RegistryFixture.NOW;
import static dev.samovar.function.registry.RegistryFixture.arn;
import static dev.samovar.function.registry.RegistryFixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.Destination;
import dev.samovar.function.InvalidEventInvoke;
import dev.samovar.function.InvalidParameterValue;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.registry.EventInvokeConfiguration.Settings;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventInvokeConfigurationsTest {
    private static final String QUEUE = "arn:aws:sqs:eu-central-1:123456789012:queue";

    private final RegistryFixture fixture = new RegistryFixture();
    private final EventInvokeConfigurations events = fixture.registry.eventInvoke();

    @BeforeEach
    void aFunctionWithAVersion() {
        fixture.create("hello");
        fixture.publish("hello");
    }

    private static Settings settings(Optional<Integer> retries, Optional<Integer> ageSeconds) {
        return new Settings(retries, ageSeconds, Optional.empty(), Optional.empty());
    }

    private static Settings onSuccess(String arn) {
        return new Settings(Optional.empty(), Optional.empty(), Optional.of(new Destination(arn)), Optional.empty());
    }

    private static Settings onFailure(String arn) {
        return new Settings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(new Destination(arn)));
    }

    @Test
    void theConfigurationOfAFunctionIsThatOfLatest() {
        events.put(arn("hello"), settings(Optional.of(0), Optional.empty()));

        EventInvokeConfiguration configuration = events.get(arn("hello:$LATEST"));
        assertThat(configuration.arn()).hasToString(ARN + "hello:$LATEST");
        assertThat(configuration.lastModified()).isEqualTo(NOW);
        assertThat(configuration.retries()).isZero();
        assertThat(configuration.eventAgeSeconds()).isEqualTo(21_600);
        assertThat(events.find(arn("hello:1"))).isEmpty();
    }

    @Test
    void puttingReplacesAndUpdatingMerges() {
        events.put(arn("hello:1"), settings(Optional.of(1), Optional.of(60)));
        events.update(arn("hello:1"), settings(Optional.of(0), Optional.empty()));
        assertThat(events.get(arn("hello:1")).settings()).isEqualTo(settings(Optional.of(0), Optional.of(60)));
        events.put(arn("hello:1"), onFailure(QUEUE));
        assertThat(events.get(arn("hello:1")).settings()).isEqualTo(onFailure(QUEUE));
        events.put(arn("hello"), onSuccess(""));
        assertThat(events.list(arn("hello"))).hasSize(2);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertRefused(
                () -> events.get(arn("hello")),
                ResourceNotFound.class,
                "The function " + ARN + "hello:$LATEST doesn't have an EventInvokeConfig");
        assertRefused(
                () -> events.delete(arn("hello:other")),
                ResourceNotFound.class,
                "The function " + ARN + "hello:other doesn't have an EventInvokeConfig");
        assertRefused(
                () -> events.update(arn("hello:1"), settings(Optional.of(1), Optional.empty())),
                ResourceNotFound.class,
                "The function " + ARN + "hello:1 doesn't have an EventInvokeConfig");
        assertRefused(
                () -> events.put(arn("unknown"), settings(Optional.of(1), Optional.empty())),
                ResourceNotFound.class,
                "The function doesn't exist.");
        assertRefused(() -> events.list(arn("unknown")), ResourceNotFound.class, "The function doesn't exist.");
    }

    @Test
    void settingsHaveRules() {
        assertRefused(
                () -> events.put(arn("hello"), settings(Optional.empty(), Optional.empty())),
                InvalidParameterValue.class,
                "You must specify at least one of error handling or destination setting.");
        assertThat(RegistryFixture.errorOf(() -> events.put(arn("hello"), settings(Optional.of(3), Optional.of(59))))
                        .message())
                .isEqualTo("2 validation errors detected: Value '3' at 'maximumRetryAttempts' failed to satisfy"
                        + " constraint: Member must have value less than or equal to 2; Value '59' at"
                        + " 'maximumEventAgeInSeconds' failed to satisfy constraint:"
                        + " Member must have value greater than or equal to 60");
    }

    @Test
    void destinationsHaveRules() {
        assertRefused(
                () -> events.put(arn("hello"), onSuccess(ARN + "unknown")),
                InvalidParameterValue.class,
                "The destination ARN " + ARN + "unknown is invalid.");
        assertRefused(
                () -> events.put(arn("hello"), onFailure(ARN + "hello")),
                InvalidParameterValue.class,
                "You can't specify the function as a destination for itself.");
        String role = "arn:aws:iam::123456789012:role/r";
        assertRefused(
                () -> events.put(arn("hello"), onSuccess(role)),
                InvalidParameterValue.class,
                "The provided destination config DestinationConfig(onSuccess=OnSuccess(destination=" + role
                        + "), onFailure=null) is invalid.");
        assertThat(RegistryFixture.errorOf(() -> events.put(arn("hello"), onSuccess("arn:aws:s3:::bucket"))))
                .isInstanceOf(InvalidEventInvoke.BadDestinations.class);
        events.put(arn("hello"), onFailure("arn:aws:s3:::bucket"));
        assertThat(RegistryFixture.errorOf(() -> events.put(arn("hello"), onFailure("queue")))
                        .message())
                .startsWith("1 validation error detected: Value 'queue' at 'destinationConfig.onFailure.destination'");
    }
}
