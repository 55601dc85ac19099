package dev.samovar.mapping.poll.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.mapping.Batching;
import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.FailurePolicy;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.StartingPosition;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.poll.engine.MoodyFunction;
import dev.samovar.mapping.poll.engine.MoodyFunction.Message;
import dev.samovar.mapping.poll.engine.TestMapping;
import dev.samovar.mapping.poll.engine.Tries;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.ModelLog;
import dev.samovar.mapping.source.MortalLog;
import dev.samovar.mapping.source.Position;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.VirtualScheduler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Some bad minutes of a mapping of a stream, and an hour in which it can recover: records are put, shards split and merge,
 * functions fail, the poller is stopped or killed. It watches that every record is processed or reported as given up, and
 * that records with one key keep their order.
 */
final class LogSimulation implements MoodyFunction.Witness {
    private static final int STEPS = 200;
    private static final int KEYS = 8;

    private final SplittableRandom random;
    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final MemoryStore store = new MemoryStore();
    private final ModelLog log = new ModelLog(scheduler, "s0");
    private final EventSourceMapping mapping;
    private final SourceSettings.Stream stream;
    private final Duration timeout;
    private final TreeMap<String, List<String>> keysByOpenShard = new TreeMap<>();
    private final Map<String, Integer> put = new HashMap<>();
    private final Set<String> processed = new HashSet<>();
    private final Set<String> givenUp = new HashSet<>();
    private final Set<String> busyKeys = new HashSet<>();
    private int shards = 1;
    private int kills;
    private boolean restarting;
    private MortalLog wayToLog;
    private MoodyFunction function;
    private LogPoller<LogRecord.Stream> poller;

    /** What happened, for tests that see to it that something did. */
    record Outcome(int put, int processed, int givenUp, int shards, int kills) {}

    LogSimulation(long seed) {
        random = new SplittableRandom(seed);
        stream = stream();
        mapping = TestMapping.of(
                stream,
                new Batching(random.nextInt(1, 30), Duration.ofSeconds(random.nextInt(0, 5))),
                random.nextBoolean());
        timeout = Duration.ofSeconds(random.nextInt(1, 15));
        List<String> keys = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            keys.add("k" + key);
        }
        keysByOpenShard.put("s0", keys);
        wayToLog = wayToLog();
        function = newFunction();
        poller = newPoller();
    }

    private SourceSettings.Stream stream() {
        Optional<Integer> retries = random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(0, 4));
        Optional<Duration> age = random.nextBoolean() ? Optional.empty() : Optional.of(Duration.ofSeconds(60));
        return new SourceSettings.Stream(
                LogStage.ARN,
                new StartingPosition.TrimHorizon(),
                random.nextInt(1, 5),
                Duration.ZERO,
                new FailurePolicy(retries, age, random.nextBoolean(), Optional.empty()));
    }

    private MortalLog wayToLog() {
        return new MortalLog(log, new CheckpointStore(scheduler, store).of(mapping.id()));
    }

    private MoodyFunction newFunction() {
        return new MoodyFunction(
                scheduler, random.split(), this, mapping.reportsItemFailures(), timeout, LogSimulation::message);
    }

    private LogPoller<LogRecord.Stream> newPoller() {
        var ports = new LogPorts<>(scheduler, wayToLog, wayToLog, record -> true, function, this::giveUp, result -> {});
        return LogPoller.ofStream(ports, mapping, stream, new Meter(scheduler));
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
            scheduler.runFor(Duration.ofMillis(random.nextInt(2000)));
        }
        log.setReachable(true);
        function.cheerUp();
        scheduler.runFor(Duration.ofHours(1));
        checkEnd();
        return new Outcome(
                put.values().stream().mapToInt(Integer::intValue).sum(),
                processed.size(),
                givenUp.size(),
                shards,
                kills);
    }

    private void step() {
        switch (random.nextInt(30)) {
            case 0 -> kill();
            case 1 -> restart();
            case 2 -> log.setReachable(random.nextBoolean());
            case 3 -> split();
            case 4 -> merge();
            default -> put();
        }
    }

    private void put() {
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            List<String> open = List.copyOf(keysByOpenShard.keySet());
            String shard = open.get(random.nextInt(open.size()));
            List<String> keys = keysByOpenShard.getOrDefault(shard, List.of());
            if (!keys.isEmpty()) {
                String key = keys.get(random.nextInt(keys.size()));
                log.put(shard, key + "-" + put.merge(key, 1, Integer::sum));
            }
        }
    }

    private void split() {
        Map.Entry<String, List<String>> parent = keysByOpenShard.firstEntry();
        keysByOpenShard.remove(parent.getKey());
        int half = parent.getValue().size() / 2;
        keysByOpenShard.put(child(parent.getKey()), parent.getValue().subList(0, half));
        keysByOpenShard.put(
                child(parent.getKey()),
                parent.getValue().subList(half, parent.getValue().size()));
    }

    private void merge() {
        if (keysByOpenShard.size() > 1) {
            Map.Entry<String, List<String>> first = keysByOpenShard.pollFirstEntry();
            Map.Entry<String, List<String>> second = keysByOpenShard.pollFirstEntry();
            List<String> keys = new ArrayList<>(first.getValue());
            keys.addAll(second.getValue());
            keysByOpenShard.put(child(first.getKey(), second.getKey()), keys);
        }
    }

    private String child(String... parents) {
        String id = "s" + shards++;
        log.open(id, parents);
        return id;
    }

    /* To stop a poller that is cut off from everything only silences its timers. */
    private void kill() {
        kills++;
        function.die();
        wayToLog.die();
        busyKeys.clear();
        if (!restarting) {
            poller.stop(() -> {});
        }
        wayToLog = wayToLog();
        function = newFunction();
        begin(kills);
    }

    private void restart() {
        if (!restarting) {
            restarting = true;
            int life = kills;
            poller.stop(() -> begin(life));
        }
    }

    private void begin(int life) {
        if (life == kills) {
            restarting = false;
            poller = newPoller();
            poller.start();
        }
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
    }

    @Override
    public void processed(Message message) {
        for (int number = 1; number < message.number(); number++) {
            String earlier = message.group() + "-" + number;
            if (!processed.contains(earlier) && !givenUp.contains(earlier)) {
                fail("%s comes before %s", earlier, message);
            }
        }
        processed.add(message.body());
    }

    @Override
    public void ended(List<Message> messages) {
        messages.forEach(message -> busyKeys.remove(message.group()));
    }

    private void checkEnd() {
        put.forEach((key, count) -> {
            for (int number = 1; number <= count; number++) {
                String text = key + "-" + number;
                if (!processed.contains(text) && !givenUp.contains(text)) {
                    fail("%s is neither processed nor given up", text);
                }
            }
        });
        for (int shard = 0; shard < shards; shard++) {
            String id = "s" + shard;
            Position position = wayToLog.find(id)
                    .orElseThrow(() -> new AssertionError("never read: " + id))
                    .position();
            assertThat(position instanceof Position.End)
                    .as("%s is drained", id)
                    .isEqualTo(!keysByOpenShard.containsKey(id));
        }
    }
}
