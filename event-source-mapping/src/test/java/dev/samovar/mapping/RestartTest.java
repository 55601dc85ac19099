package dev.samovar.mapping;

import static dev.samovar.mapping.MappingFixture.SHARDS;
import static dev.samovar.mapping.MappingFixture.STANDARD;
import static dev.samovar.mapping.MappingFixture.queue;
import static dev.samovar.mapping.MappingFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of a mapping outlives the program. */
class RestartTest {
    private final MappingFixture fixture = new MappingFixture();
    private final EventSourceMappings mappings = fixture.mappings;

    @Test
    void aRestartTakesUpWhatTheLastRunBegan() {
        EventSourceMapping enabled = fixture.enabled();
        EventSourceMapping creating =
                mappings.create(stream(Settings.ofTea(), "LATEST"), SHARDS).result();
        var restarted = new MappingFixture(fixture.store);

        assertThat(restarted.mappings.get(enabled.id())).isEqualTo(mappings.get(enabled.id()));
        assertThat(restarted.mappings.get(creating.id())).isEqualTo(creating);
        assertThat(restarted.polling.heard()).containsExactly("began with batches of 10");
        restarted.settle();
        assertThat(restarted.state(creating)).isEqualTo(MappingState.ENABLED);
        assertThat(restarted.polling.heard()).containsExactly("began with batches of 100");
    }

    @Test
    void aRestartEndsADeletion() {
        EventSourceMapping mapping = fixture.enabled();
        mappings.delete(mapping.id());
        var restarted = new MappingFixture(fixture.store);

        restarted.settle();
        assertThat(restarted.polling.heard()).containsExactly("deleted");
        assertThat(restarted.mappings.all()).isEmpty();
    }

    @Test
    void everySettingSurvivesARestart() {
        EventSourceMapping queue = mappings.create(
                        queue(Settings.ofTea()
                                .batch(500, 20)
                                .concurrency(7)
                                .filters("{\"body\":[\"x\"]}")
                                .responseTypes("ReportBatchItemFailures")),
                        STANDARD)
                .result();
        EventSourceMapping stream = fixture.createStream(Settings.ofTea()
                .parallelization(3)
                .tumblingWindow(60)
                .failures(true, 4, 90)
                .onFailure("arn:aws:sqs:eu-central-1:123456789012:lost"));
        EventSourceMapping kafka = mappings.create(
                        MappingFixture.kafka(Settings.ofTea().pollers(1, 3)), new SourceFacts.KafkaCluster())
                .result();

        assertThat(new MappingFixture(fixture.store).mappings.all()).containsExactlyInAnyOrder(queue, stream, kafka);
    }
}
