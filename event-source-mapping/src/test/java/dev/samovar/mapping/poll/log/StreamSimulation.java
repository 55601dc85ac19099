package dev.samovar.mapping.poll.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.crash.Machine;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.mapping.Batching;
import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.FailurePolicy;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.StartingPosition;
import dev.samovar.mapping.local.LocalSources;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.poll.engine.MoodyFunction;
import dev.samovar.mapping.poll.engine.MoodyFunction.Message;
import dev.samovar.mapping.poll.engine.TestMapping;
import dev.samovar.mapping.poll.engine.Tries;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.MortalLog;
import dev.samovar.mapping.source.Position;
import dev.samovar.queue.QueueLimits;
import dev.samovar.queue.QueueListener;
import dev.samovar.queue.Queues;
import dev.samovar.stream.NewRecord;
import dev.samovar.stream.PutResult;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.StreamException;
import dev.samovar.stream.StreamLimits;
import dev.samovar.stream.StreamMode;
import dev.samovar.stream.StreamSettings;
import dev.samovar.stream.Streams;
import dev.samovar.stream.shard.Shard;
import dev.samovar.time.VirtualScheduler;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/**
 * Some bad minutes of a mapping of a stream of this program, and an hour in which it can recover: records are put, shards
 * split and merge, functions fail, the clock jumps, the program crashes. It watches that every record that was
 * acknowledged is processed or reported as given up, and that records with one key keep their order.
 */
final class StreamSimulation implements MoodyFunction.Witness {
    private static final int STEPS = 150;
    private static final int KEYS = 8;
    private static final StreamArn CLICKS = new StreamArn(AccountRegion.DEFAULT, "clicks");

    private final SplittableRandom random;
    private final VirtualScheduler time = new VirtualScheduler(Instant.parse("2026-01-01T00:00:00Z"));
    private final Machine machine;
    private final SourceSettings.Stream settings;
    private final EventSourceMapping mapping;
    private final Duration timeout;
    private final Map<String, Integer> put = new HashMap<>();
    private final Set<String> unacknowledged = new HashSet<>();
    private final Set<String> doubtful = new HashSet<>();
    private final Map<String, Integer> lastProcessed = new HashMap<>();
    private final Set<String> processed = new HashSet<>();
    private final Set<String> givenUp = new HashSet<>();
    private final Set<String> busyKeys = new HashSet<>();
    private int crashes;
    private Streams streams;
    private MortalLog wayToStream;
    private MoodyFunction function;
    private LogPoller<LogRecord.Stream> poller;

    /** What happened, for tests that see to it that something did. */
    record Outcome(int put, int processed, int givenUp, int shards, int crashes) {}

    StreamSimulation(long seed) {
        random = new SplittableRandom(seed);
        machine = new Machine(time, random.split());
        Optional<Integer> retries = random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(0, 4));
        var failures = new FailurePolicy(retries, Optional.empty(), random.nextBoolean(), Optional.empty());
        settings = new SourceSettings.Stream(
                CLICKS.toString(), new StartingPosition.TrimHorizon(), random.nextInt(1, 5), Duration.ZERO, failures);
        var batching = new Batching(random.nextInt(1, 30), Duration.ofSeconds(random.nextInt(0, 5)));
        mapping = TestMapping.of(settings, batching, random.nextBoolean());
        timeout = Duration.ofSeconds(random.nextInt(1, 15));
        streams = newStreams();
        assertThat(streams.create(CLICKS, StreamSettings.of(StreamMode.PROVISIONED), random.nextInt(1, 4))
                        .durable())
                .isNotDone();
        time.runFor(Duration.ofSeconds(10));
        wayToStream = newWay();
        function = newFunction();
        poller = newPoller();
    }

    private Streams newStreams() {
        return new Streams(
                machine.scheduler(), machine.store(), StreamLimits.DEFAULT.withTransition(Duration.ofSeconds(1)));
    }

    private MortalLog newWay() {
        var queues =
                new Queues(machine.scheduler(), random.split(), machine.store(), QueueLimits.AWS, QueueListener.NONE);
        return new MortalLog(
                new LocalSources(machine.scheduler(), queues, streams).stream(AccountRegion.DEFAULT, settings),
                new CheckpointStore(machine.scheduler(), machine.store()).of(mapping.id()));
    }

    private MoodyFunction newFunction() {
        return new MoodyFunction(
                machine.scheduler(),
                random.split(),
                this,
                mapping.reportsItemFailures(),
                timeout,
                StreamSimulation::message);
    }

    private LogPoller<LogRecord.Stream> newPoller() {
        var ports = new LogPorts<>(
                machine.scheduler(), wayToStream, wayToStream, record -> true, function, this::giveUp, result -> {});
        return LogPoller.ofStream(ports, mapping, settings, new Meter(machine.scheduler()));
    }

    private static Message message(JsonNode item) {
        return new Message(item.path("kinesis").path("sequenceNumber").textValue(), LogStage.text(item), 1);
    }

    private void giveUp(List<LogRecord.Stream> records, GivenUp reason, Tries tries) {
        records.forEach(record -> givenUp.add(new String(record.data(), StandardCharsets.UTF_8)));
    }

    Outcome run() {
        poller.start();
        for (int step = 0; step < STEPS; step++) {
            step();
            time.runFor(Duration.ofMillis(random.nextInt(2000)));
        }
        function.cheerUp();
        time.runFor(Duration.ofHours(1));
        checkEnd();
        return new Outcome(
                put.values().stream().mapToInt(Integer::intValue).sum(),
                processed.size(),
                givenUp.size(),
                streams.shards(CLICKS).size(),
                crashes);
    }

    private void step() {
        switch (random.nextInt(30)) {
            case 0, 1 -> crash();
            case 2 -> machine.setClock(Duration.ofSeconds(random.nextInt(-3600, 3600)));
            case 3, 4 -> split();
            case 5 -> merge();
            default -> put();
        }
    }

    private void put() {
        List<NewRecord> records = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String key = "k" + random.nextInt(KEYS);
            String text = key + "-" + put.merge(key, 1, Integer::sum);
            records.add(NewRecord.of(key, text.getBytes(StandardCharsets.UTF_8)));
            texts.add(text);
        }
        if (!records.isEmpty()) {
            unacknowledged.addAll(texts);
            Commit<List<PutResult>> commit = streams.writer().put(CLICKS, records);
            assertThat(commit.result()).hasOnlyElementsOfType(PutResult.Stored.class);
            CompletableFuture<Void> _ = commit.durable().thenRun(() -> unacknowledged.removeAll(texts));
        }
    }

    private void split() {
        Shard shard = anyOpenShard();
        BigInteger middle = shard.range().first().add(shard.range().last()).shiftRight(1);
        unlessBusy(() -> streams.shards().split(CLICKS, shard.id().toString(), middle));
    }

    private void merge() {
        Shard shard = anyOpenShard();
        streams.shards(CLICKS).stream()
                .filter(Shard::isOpen)
                .filter(other -> shard.range().isFollowedBy(other.range()))
                .findFirst()
                .ifPresent(other -> unlessBusy(() -> streams.shards()
                        .merge(CLICKS, shard.id().toString(), other.id().toString())));
    }

    private Shard anyOpenShard() {
        List<Shard> open = streams.shards(CLICKS).stream().filter(Shard::isOpen).toList();
        return open.get(random.nextInt(open.size()));
    }

    private static void unlessBusy(Runnable change) {
        try {
            change.run();
        } catch (StreamException refused) {
            /* The stream is being changed already. */
        }
    }

    private void crash() {
        crashes++;
        function.die();
        wayToStream.die();
        busyKeys.clear();
        machine.crash();
        doubtful.addAll(unacknowledged);
        unacknowledged.clear();
        streams = newStreams();
        streams.resume();
        wayToStream = newWay();
        function = newFunction();
        poller = newPoller();
        poller.start();
    }

    @Override
    public void began(List<Message> messages) {
        assertThat(messages).hasSizeBetween(1, mapping.batching().sizeMax());
        messages.stream()
                .map(Message::group)
                .distinct()
                .forEach(key -> assertThat(busyKeys.add(key))
                        .as("only one invocation works on %s", key)
                        .isTrue());
        assertThat(messages).as("seen before it is safe").noneMatch(message -> unacknowledged.contains(message.body()));
    }

    @Override
    public void processed(Message message) {
        for (int number = 1; number < message.number(); number++) {
            String earlier = message.group() + "-" + number;
            if (!isPast(earlier)) {
                fail("%s comes before %s", earlier, message);
            }
        }
        if (processed.add(message.body()) && !givenUp.contains(message.body())) {
            assertThat(lastProcessed.getOrDefault(message.group(), 0))
                    .as("what was processed before %s", message.body())
                    .isLessThan(message.number());
            lastProcessed.put(message.group(), message.number());
        }
    }

    private boolean isPast(String text) {
        return processed.contains(text) || givenUp.contains(text) || doubtful.contains(text);
    }

    @Override
    public void ended(List<Message> messages) {
        messages.forEach(message -> busyKeys.remove(message.group()));
    }

    private void checkEnd() {
        put.forEach((key, count) -> {
            for (int number = 1; number <= count; number++) {
                String text = key + "-" + number;
                if (!isPast(text)) {
                    fail("%s is neither processed nor given up", text);
                }
            }
        });
        for (Shard shard : streams.shards(CLICKS)) {
            boolean drained = wayToStream
                    .find(shard.id().toString())
                    .filter(checkpoint -> checkpoint.position() instanceof Position.End)
                    .isPresent();
            assertThat(drained).as("%s is drained", shard.id()).isEqualTo(!shard.isOpen());
        }
    }
}
