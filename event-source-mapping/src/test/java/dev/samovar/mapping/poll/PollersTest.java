package dev.samovar.mapping.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountRegion;
import dev.samovar.mapping.Batching;
import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.FailurePolicy;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.StartingPosition;
import dev.samovar.mapping.poll.engine.ScriptedFunction;
import dev.samovar.mapping.poll.engine.TestMapping;
import dev.samovar.mapping.poll.log.CheckpointStore;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.LogSource;
import dev.samovar.mapping.source.ModelLog;
import dev.samovar.mapping.source.ModelQueue;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.mapping.source.Sources;
import dev.samovar.mapping.source.TopicSource;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PollersTest {
    private static final SourceSettings.Queue QUEUE = new SourceSettings.Queue(
            "arn:aws:sqs:us-east-1:000000000000:orders", false, Optional.empty(), Optional.empty());
    private static final SourceSettings.Stream STREAM = new SourceSettings.Stream(
            "arn:aws:kinesis:us-east-1:000000000000:stream/clicks",
            new StartingPosition.TrimHorizon(),
            1,
            Duration.ZERO,
            FailurePolicy.PATIENT);

    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final ModelQueue queue = new ModelQueue(scheduler, false, Duration.ofSeconds(30));
    private final ModelLog log = new ModelLog(scheduler, "s1");
    private final ScriptedFunction function = new ScriptedFunction(
            scheduler,
            item -> item.path("body")
                    .asText(item.path("kinesis").path("partitionKey").textValue()));
    private final MemoryStore store = new MemoryStore();
    private final List<String> results = new ArrayList<>();
    private final Pollers pollers = new Pollers(new PollerPorts(
            scheduler,
            new ModelSources(),
            arn -> function,
            new CheckpointStore(scheduler, store),
            (home, target, body, attributes) -> true,
            new SplittableRandom(1),
            (mapping, result) -> results.add(result)));

    @Test
    void aMappingIsPolledFromItsBeginningToItsEnd() {
        EventSourceMapping mapping = mapping(QUEUE, 10);
        queue.send("a");
        scheduler.runFor(Duration.ofSeconds(1));
        pollers.began(mapping);
        scheduler.runFor(Duration.ofSeconds(1));
        pollers.ended(mapping.id());
        scheduler.runDue();
        queue.send("b");
        scheduler.runFor(Duration.ofSeconds(60));

        assertThat(function.timeline()).containsExactly("1.000 a");
        assertThat(pollers.progress()).isEmpty();
    }

    @Test
    void newSettingsHoldWhenWhatRunsUnderTheOldOnesHasEnded() {
        function.taking(Duration.ofSeconds(5));
        pollers.began(mapping(QUEUE, 10));
        queue.send("a", "b", "c");
        scheduler.runFor(Duration.ofSeconds(1));
        pollers.changed(mapping(QUEUE, 2));
        scheduler.runDue();
        queue.send("d", "e", "f");
        scheduler.runFor(Duration.ofSeconds(10));

        assertThat(function.timeline()).containsExactly("0.000 a b c", "5.000 d e", "5.000 f");
    }

    @Test
    void aMappingThatBeginsAgainWhileItEndsGoesOn() {
        EventSourceMapping mapping = mapping(QUEUE, 10);
        function.taking(Duration.ofSeconds(5));
        pollers.began(mapping);
        queue.send("a");
        scheduler.runFor(Duration.ofSeconds(1));
        pollers.ended(mapping.id());
        pollers.began(mapping);
        scheduler.runDue();
        queue.send("b");
        scheduler.runFor(Duration.ofSeconds(10));

        assertThat(function.timeline()).containsExactly("0.000 a", "5.000 b");
        assertThat(pollers.progress()).hasSize(1);
    }

    @Test
    void aDeletedMappingLeavesNoPositions() {
        EventSourceMapping mapping = mapping(STREAM, 10);
        function.taking(Duration.ofSeconds(5));
        pollers.began(mapping);
        log.put("s1", "key-a");
        scheduler.runFor(Duration.ofSeconds(1));
        pollers.ended(mapping.id());
        pollers.deleted(mapping.id());
        scheduler.runFor(Duration.ofSeconds(10));

        assertThat(function.timeline()).containsExactly("0.000 key");
        assertThat(results).containsExactly("OK");
        store.read(
                "mapping-checkpoints",
                (key, value) -> assertThat(key).as("left in the store").isNull());
    }

    @Test
    void progressShowsWhatAMappingDoes() {
        function.taking(Duration.ofMillis(2500)).fails();
        pollers.began(mapping(QUEUE, 10));
        queue.send("a", "b", "c");
        scheduler.runFor(Duration.ofSeconds(1));

        MappingProgress running = pollers.progress().getFirst();
        assertThat(running.source()).isEqualTo(QUEUE.arn());
        assertThat(running.function()).isEqualTo(TestMapping.FUNCTION);
        assertThat(running.counts().running()).isEqualTo(1);
        assertThat(running.counts().lastSize()).isEqualTo(3);
        assertThat(running.backlog().waiting()).isZero();

        scheduler.runFor(Duration.ofSeconds(9));
        MappingProgress failed = pollers.progress().getFirst();
        assertThat(failed.counts().running()).isZero();
        assertThat(failed.counts().failures()).isEqualTo(1);
        assertThat(failed.counts().batchesPerSecond()).isEqualTo(0.1);
        assertThat(failed.counts().recordsPerSecond()).isEqualTo(0.3);
    }

    @Test
    void closingWaitsForWhatRuns() {
        function.taking(Duration.ofSeconds(5));
        pollers.began(mapping(QUEUE, 10));
        queue.send("a");
        scheduler.runFor(Duration.ofSeconds(1));
        List<String> told = new ArrayList<>();
        pollers.close(() -> told.add("closed at " + scheduler.instant()));
        scheduler.runFor(Duration.ofSeconds(60));

        assertThat(told).containsExactly("closed at 1970-01-01T00:00:05Z");
        assertThat(queue.bodies()).isEmpty();
    }

    private static EventSourceMapping mapping(SourceSettings source, int sizeMax) {
        return TestMapping.of(source, new Batching(sizeMax, Duration.ZERO), false);
    }

    /** One queue and one stream. */
    private final class ModelSources implements Sources {
        @Override
        public QueueSource queue(AccountRegion home, SourceSettings.Queue settings) {
            return queue;
        }

        @Override
        public LogSource<LogRecord.Stream> stream(AccountRegion home, SourceSettings.Stream settings) {
            return log;
        }

        @Override
        public TopicSource topic(AccountRegion home, SourceSettings.Kafka settings) {
            throw new IllegalArgumentException("there is no topic");
        }
    }
}
