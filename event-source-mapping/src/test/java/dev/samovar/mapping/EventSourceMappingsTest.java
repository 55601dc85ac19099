package dev.samovar.mapping;

import static dev.samovar.mapping.MappingFixture.FUNCTION;
import static dev.samovar.mapping.MappingFixture.HOME;
import static dev.samovar.mapping.MappingFixture.NOW;
import static dev.samovar.mapping.MappingFixture.QUEUE;
import static dev.samovar.mapping.MappingFixture.TRANSITION;
import static dev.samovar.mapping.MappingFixture.queue;
import static dev.samovar.mapping.MappingFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionException;
import dev.samovar.function.ResourceNotFound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventSourceMappingsTest {
    private final MappingFixture fixture = new MappingFixture();
    private final EventSourceMappings mappings = fixture.mappings;

    @Test
    void aNewMappingIsCreatingThenEnabledAndPolled() {
        EventSourceMapping created = fixture.createQueue(Settings.ofTea());

        assertThat(created.state()).isEqualTo(MappingState.CREATING);
        fixture.scheduler.runFor(TRANSITION.minusNanos(1));
        assertThat(fixture.state(created)).isEqualTo(MappingState.CREATING);
        assertThat(fixture.polling.heard()).isEmpty();
        fixture.settle();
        assertThat(fixture.state(created)).isEqualTo(MappingState.ENABLED);
        assertThat(fixture.polling.heard()).containsExactly("began with batches of 10");
    }

    @Test
    void aMappingThatIsCreatedDisabledIsDisabledAtOnce() {
        EventSourceMapping created = fixture.createQueue(Settings.ofTea().enabled(false));

        assertThat(created.state()).isEqualTo(MappingState.DISABLED);
        fixture.settle();
        assertThat(fixture.polling.heard()).isEmpty();
    }

    @Test
    void whatIsNotSetIsTheSourcesDefault() {
        assertThat(fixture.createQueue(Settings.ofTea()))
                .extracting(EventSourceMapping::batching, EventSourceMapping::lastModified)
                .containsExactly(new Batching(10, Duration.ZERO), NOW);
        EventSourceMapping stream = fixture.createStream(Settings.ofTea());

        assertThat(stream.batching()).isEqualTo(new Batching(100, Duration.ZERO));
        assertThat(stream.lastResult()).isEqualTo("No records processed");
        assertThat(stream.source())
                .isEqualTo(new SourceSettings.Stream(
                        MappingFixture.STREAM,
                        new StartingPosition.TrimHorizon(),
                        1,
                        Duration.ZERO,
                        FailurePolicy.PATIENT));
    }

    @Test
    void aKafkaMappingReadsAsAGroupOfItsOwnUnlessItIsNamed() {
        EventSourceMapping created = mappings.create(
                        MappingFixture.kafka(Settings.ofTea()), new SourceFacts.KafkaCluster())
                .result();

        assertThat(created.batching()).isEqualTo(new Batching(100, Duration.ofMillis(500)));
        assertThat(((SourceSettings.Kafka) created.source()).consumerGroup())
                .isEqualTo(created.id().uuid());
    }

    @Test
    void changedSettingsHoldOnceTheMappingIsEnabledAgain() {
        EventSourceMapping mapping = fixture.enabled();
        fixture.scheduler.runFor(Duration.ofMinutes(1));
        EventSourceMapping updated = fixture.update(mapping, new Settings().batch(5, 0));

        assertThat(updated.state()).isEqualTo(MappingState.UPDATING);
        assertThat(updated.lastModified()).isEqualTo(NOW.plus(TRANSITION).plusSeconds(60));
        assertThat(fixture.polling.heard()).isEmpty();
        fixture.settle();
        assertThat(fixture.state(mapping)).isEqualTo(MappingState.ENABLED);
        assertThat(fixture.polling.heard()).containsExactly("changed to batches of 5");
    }

    @Test
    void disablingStopsThePollingAtOnceAndEnablingResumesIt() {
        EventSourceMapping mapping = fixture.enabled();

        assertThat(fixture.update(mapping, new Settings().enabled(false)).state())
                .isEqualTo(MappingState.DISABLING);
        assertThat(fixture.polling.heard()).containsExactly("ended");
        fixture.settle();
        assertThat(fixture.state(mapping)).isEqualTo(MappingState.DISABLED);
        fixture.update(mapping, new Settings().batch(4, 0));
        fixture.settle();
        assertThat(fixture.state(mapping)).isEqualTo(MappingState.DISABLED);
        assertThat(fixture.polling.heard()).isEmpty();
        assertThat(fixture.update(mapping, new Settings().enabled(true)).state())
                .isEqualTo(MappingState.ENABLING);
        fixture.settle();
        assertThat(fixture.polling.heard()).containsExactly("began with batches of 4");
    }

    @Test
    void aDeletedMappingIsGoneAfterAMoment() {
        EventSourceMapping mapping = fixture.enabled();

        assertThat(mappings.delete(mapping.id()).result().state()).isEqualTo(MappingState.DELETING);
        assertThat(fixture.polling.heard()).containsExactly("ended");
        fixture.settle();
        assertThat(fixture.polling.heard()).containsExactly("deleted");
        assertThatThrownBy(() -> mappings.get(mapping.id()))
                .isInstanceOfSatisfying(
                        FunctionException.class,
                        refused -> assertThat(refused.error()).isEqualTo(new ResourceNotFound.ResourceUnknown()));
        assertThat(new MappingFixture(fixture.store).mappings.all()).isEmpty();
    }

    @Test
    void aMappingInTransitionCannotBeChanged() {
        EventSourceMapping created = fixture.createQueue(Settings.ofTea());

        assertThatThrownBy(() -> fixture.update(created, new Settings().batch(5, 0)))
                .isInstanceOf(MappingException.class)
                .hasMessage("Cannot update the event source mapping because it is in use.");
        assertThatThrownBy(() -> mappings.delete(created.id()))
                .isInstanceOf(MappingException.class)
                .hasMessage("Cannot delete the event source mapping because it is in use.");
    }

    @Test
    void aSourceFeedsAFunctionOnce() {
        EventSourceMapping queue = fixture.createQueue(Settings.ofTea());
        EventSourceMapping stream = fixture.createStream(Settings.ofTea());

        assertThatThrownBy(() -> fixture.createQueue(Settings.ofTea().function(FUNCTION + ":$LATEST")))
                .hasMessage("An event source mapping with SQS arn (\" " + QUEUE
                        + " \") and function (\" tea \") already exists. Please update or delete the existing mapping with UUID "
                        + queue.id().uuid());
        assertThatThrownBy(() -> fixture.createStream(Settings.ofTea()))
                .hasMessage("The event source arn (\" " + MappingFixture.STREAM
                        + " \") and function (\" tea \") provided mapping already exists. Please update or delete the existing mapping with UUID "
                        + stream.id().uuid());
        fixture.publishTea();
        assertThat(fixture.createQueue(Settings.ofTea().function("tea:1")).function())
                .hasToString(FUNCTION + ":1");
    }

    @Test
    void aTopicFeedsAFunctionOnce() {
        NewMapping asked = MappingFixture.kafka(Settings.ofTea());
        EventSourceMapping first =
                mappings.create(asked, new SourceFacts.KafkaCluster()).result();

        assertThatThrownBy(() -> mappings.create(asked, new SourceFacts.KafkaCluster()))
                .hasMessage("An event source mapping with event source (\"localhost:9092\"), function (\"" + FUNCTION
                        + "\"), topics (\"orders\") already exists."
                        + " Please update or delete the existing mapping with UUID "
                        + first.id().uuid());
    }

    @Test
    void provisionedPollersCanBeGivenBack() {
        EventSourceMapping mapping = fixture.createQueue(Settings.ofTea().pollers(2, 3));
        assertThat(((SourceSettings.Queue) mapping.source()).pollers()).contains(new ProvisionedPollers(2, 3));
        fixture.settle();

        EventSourceMapping updated = fixture.update(mapping, new Settings().onDemand());
        assertThat(((SourceSettings.Queue) updated.source()).pollers()).isEmpty();
    }

    @Test
    void aMappingCannotBeRepointedToAFunctionThatItsSourceFeeds() {
        fixture.publishTea();
        fixture.enabled();
        EventSourceMapping other = fixture.createQueue(Settings.ofTea().function("tea:1"));
        fixture.settle();

        assertThatThrownBy(() -> fixture.update(other, new Settings().function("tea")))
                .hasMessageContaining("already exists");
        assertThat(fixture.state(other)).isEqualTo(MappingState.ENABLED);
    }

    @Test
    void aFunctionIsNamedInAnyOfAwssWays() {
        assertThat(functionOf("123456789012:function:tea:$LATEST")).hasToString(FUNCTION + ":$LATEST");
        assertThat(functionOf(FUNCTION + ":$LATEST")).hasToString(FUNCTION);
        assertThat(functionOf(FUNCTION)).hasToString(FUNCTION);
    }

    private FunctionArn functionOf(String reference) {
        return new MappingFixture()
                .createQueue(new Settings().function(reference))
                .function();
    }

    @Test
    void aMappingOutlivesItsFunction() {
        EventSourceMapping mapping = fixture.enabled();
        fixture.functions.delete(FunctionArn.unqualified(HOME, "tea"));

        assertThat(fixture.state(mapping)).isEqualTo(MappingState.ENABLED);
        fixture.update(mapping, new Settings().enabled(false));
        fixture.settle();
        assertThat(fixture.state(mapping)).isEqualTo(MappingState.DISABLED);
    }

    @Test
    void mappingsAreListedBySourceAndFunction() {
        EventSourceMapping queue = fixture.createQueue(Settings.ofTea());
        EventSourceMapping stream = fixture.createStream(Settings.ofTea());

        assertThat(mappings.list(HOME, Optional.empty(), Optional.empty())).containsExactlyInAnyOrder(queue, stream);
        assertThat(mappings.list(HOME, Optional.of(QUEUE), Optional.of("tea"))).containsExactly(queue);
        assertThat(mappings.list(HOME, Optional.empty(), Optional.of("tea:$LATEST")))
                .hasSize(2);
        assertThat(mappings.list(HOME, Optional.empty(), Optional.of("tea:1"))).isEmpty();
        assertThat(mappings.list(new AccountRegion("123456789012", "us-east-1"), Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void theLastResultIsRememberedWhileTheMappingIsThere() {
        EventSourceMapping mapping = fixture.enabled();
        mappings.processed(mapping.id(), "PROBLEM: Function call failed");

        assertThat(new MappingFixture(fixture.store).mappings.get(mapping.id()).lastResult())
                .isEqualTo("PROBLEM: Function call failed");
        mappings.delete(mapping.id());
        fixture.settle();
        mappings.processed(mapping.id(), "OK");
        assertThat(mappings.all()).isEmpty();
    }

    @Test
    void tagsComeAndGoAndStay() {
        EventSourceMapping mapping = fixture.createQueue(Settings.ofTea());
        mappings.tag(mapping.id(), Map.of("team", "tea", "stage", "test"));
        mappings.untag(mapping.id(), List.of("stage", "absent"));

        assertThat(mappings.get(mapping.id()).tags()).isEqualTo(Map.of("team", "tea"));
        fixture.settle();
        assertThat(new MappingFixture(fixture.store).mappings.get(mapping.id()).tags())
                .isEqualTo(Map.of("team", "tea"));
        assertThatThrownBy(() -> mappings.tag(mapping.id(), Map.of()))
                .hasMessage("An error occurred and the request cannot be processed.");
        assertThatThrownBy(() -> mappings.tag(mapping.id(), Map.of("k".repeat(129), "v")))
                .hasMessageContaining("Map keys must satisfy constraint");
    }
}
