package dev.samovar.mapping.poll.log;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.function.AccountRegion;
import dev.samovar.invocation.Payload;
import dev.samovar.mapping.Batching;
import dev.samovar.mapping.FailurePolicy;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.StartingPosition;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.poll.engine.ScriptedFunction;
import dev.samovar.mapping.poll.engine.TestMapping;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.LogSource;
import dev.samovar.mapping.source.ModelLog;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.VirtualScheduler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** A stream, a function, and a poller between them. */
final class LogStage {
    static final String ARN = "arn:aws:kinesis:us-east-1:000000000000:stream/clicks";

    final VirtualScheduler scheduler = new VirtualScheduler();
    final ModelLog log;
    /* How the poller reaches it. */
    LogSource<LogRecord.Stream> way;
    final ScriptedFunction function = new ScriptedFunction(scheduler, LogStage::text);
    final MemoryStore store = new MemoryStore();
    final List<String> results = new ArrayList<>();
    final List<String> sent = new ArrayList<>();
    final Meter meter = new Meter(scheduler);
    StartingPosition start = new StartingPosition.TrimHorizon();
    Batching batching = new Batching(10, Duration.ZERO);
    FailurePolicy failures = FailurePolicy.PATIENT;
    int parallelizationFactor = 1;
    Duration tumblingWindow = Duration.ZERO;
    boolean reportsItemFailures;
    Runnable reporter = () -> {};
    Predicate<LogRecord.Stream> filter = record -> true;

    LogStage(String... shardIds) {
        log = new ModelLog(scheduler, shardIds);
        way = log;
    }

    /** A poller that has begun; it finds what an earlier one kept. */
    LogPoller<LogRecord.Stream> start() {
        var stream = new SourceSettings.Stream(ARN, start, parallelizationFactor, tumblingWindow, failures);
        var mapping = TestMapping.of(stream, batching, reportsItemFailures);
        var listener = new OnFailure<>(
                this::send, scheduler, new SplittableRandom(1), mapping.function(), "arn:failed", new StreamRange(ARN));
        var ports = new LogPorts<>(
                scheduler,
                way,
                new CheckpointStore(scheduler, store).of(mapping.id()),
                filter,
                function,
                listener,
                results::add);
        LogPoller<LogRecord.Stream> poller = LogPoller.ofStream(ports, mapping, stream, meter);
        poller.start();
        return poller;
    }

    private boolean send(AccountRegion home, String targetArn, Payload body, Map<String, String> attributes) {
        reporter.run();
        return sent.add(body.text());
    }

    void retries(int max, boolean bisect) {
        failures = new FailurePolicy(Optional.of(max), Optional.empty(), bisect, Optional.empty());
    }

    void runSeconds(int seconds) {
        scheduler.runFor(Duration.ofSeconds(seconds));
    }

    List<String> timeline() {
        return function.timeline();
    }

    /** What the store keeps, shard by shard. */
    List<String> checkpoints() {
        List<String> kept = new ArrayList<>();
        store.read(
                "mapping-checkpoints",
                (key, value) -> kept.add(
                        key.substring(key.indexOf('/') + 1) + " " + new String(value, StandardCharsets.UTF_8)));
        return kept;
    }

    static String text(JsonNode item) {
        byte[] data =
                Base64.getDecoder().decode(item.path("kinesis").path("data").textValue());
        return new String(data, StandardCharsets.UTF_8);
    }
}
