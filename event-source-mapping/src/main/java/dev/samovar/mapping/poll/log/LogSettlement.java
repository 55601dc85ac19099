package dev.samovar.mapping.poll.log;

import dev.samovar.invocation.InvocationResult.Executed;
import dev.samovar.mapping.poll.engine.Batch;
import dev.samovar.mapping.poll.engine.BatchResponse;
import dev.samovar.mapping.poll.engine.BatchRules;
import dev.samovar.mapping.poll.engine.Item;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.poll.engine.Next;
import dev.samovar.mapping.poll.engine.Settlement;
import dev.samovar.mapping.poll.engine.Tries;
import dev.samovar.mapping.source.LogRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Finishes the records that the function processed, and those that are given up. All others are tried again, and nothing
 * behind them is done before.
 */
final class LogSettlement<R extends LogRecord> implements Settlement<Taken<R>> {
    static final String OK = "OK";
    static final String PROBLEM = "PROBLEM: Function call failed";

    private final LogPorts<R> ports;
    private final LogFormat<R> format;
    private final RetryRule retries;
    private final Optional<Duration> ageMax;
    private final boolean reportsItemFailures;
    private final Optional<TumblingWindow> window;
    private final Meter meter;

    LogSettlement(
            LogPorts<R> ports,
            LogFormat<R> format,
            LogSettings settings,
            Optional<TumblingWindow> window,
            Meter meter) {
        this.ports = ports;
        this.format = format;
        this.retries = new RetryRule(settings.failures());
        this.ageMax = ageMax(settings.failures().recordAgeMax(), ports.source().retention());
        this.reportsItemFailures = settings.reportsItemFailures();
        this.window = window;
        this.meter = meter;
    }

    /* What the log itself has forgotten is not tried any longer. */
    private static Optional<Duration> ageMax(Optional<Duration> policy, Optional<Duration> retention) {
        return Stream.concat(policy.stream(), retention.stream()).min(Comparator.naturalOrder());
    }

    @Override
    public Batch<Taken<R>> admit(Batch<Taken<R>> batch) {
        return withoutOld(withoutTooLarge(batch));
    }

    /* No batch is larger than an event can be, but for a record that is too large alone. */
    private Batch<Taken<R>> withoutTooLarge(Batch<Taken<R>> batch) {
        if (batch.size() != 1 || batch.items().getFirst().json().length <= BatchRules.EVENT_BYTES_MAX) {
            return batch;
        }
        giveUp(batch.items(), GivenUp.MaximumPayloadSizeExceeded, batch.tries());
        return batch.with(List.of());
    }

    private Batch<Taken<R>> withoutOld(Batch<Taken<R>> batch) {
        Optional<Instant> oldest = ageMax.map(ports.scheduler().instant()::minus);
        if (oldest.isEmpty() || batch.items().stream().noneMatch(item -> isBefore(item, oldest.get()))) {
            return batch;
        }
        List<Item<Taken<R>>> young = new ArrayList<>();
        List<Item<Taken<R>>> old = new ArrayList<>();
        batch.items().forEach(item -> (isBefore(item, oldest.get()) ? old : young).add(item));
        giveUp(old, GivenUp.RecordAgeExceeded, batch.tries());
        return batch.with(young);
    }

    private boolean isBefore(Item<Taken<R>> item, Instant oldest) {
        return item.record().record().arrivedAt().isBefore(oldest);
    }

    @Override
    public Next<Taken<R>> ran(Batch<Taken<R>> batch, Executed answer) {
        BatchResponse response = response(batch, answer);
        ports.results().accept(response instanceof BatchResponse.AllDone ? OK : PROBLEM);
        return switch (response) {
            case BatchResponse.AllDone _ -> {
                finish(batch.items());
                yield new Next.Done<>();
            }
            case BatchResponse.Unreadable _ -> failed(batch);
            case BatchResponse.SomeFailed some -> partlyFailed(batch, some.places());
        };
    }

    private BatchResponse response(Batch<Taken<R>> batch, Executed answer) {
        if (answer.isError()) {
            return new BatchResponse.Unreadable();
        }
        BatchResponse response = reportsItemFailures
                ? BatchResponse.read(answer.payload(), places(batch), format::identifier)
                : new BatchResponse.AllDone();
        boolean handsOn = response instanceof BatchResponse.Unreadable
                || window.map(open -> open.take(batch, answer.payload())).orElse(true);
        return handsOn ? response : new BatchResponse.Unreadable();
    }

    private Map<String, Integer> places(Batch<Taken<R>> batch) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            places.put(format.identifier(batch.items().get(i).record().record()), i);
        }
        return places;
    }

    private Next<Taken<R>> failed(Batch<Taken<R>> batch) {
        meter.failed();
        return retries.failed(batch).orElseGet(() -> exhausted(batch));
    }

    /* In each shard the first record that the function names is where it goes on, whatever it says of those behind. */
    private Next<Taken<R>> partlyFailed(Batch<Taken<R>> batch, SortedSet<Integer> failedPlaces) {
        Map<String, Integer> first = new HashMap<>();
        failedPlaces.forEach(place -> first.putIfAbsent(shardId(batch.items().get(place)), place));
        List<Item<Taken<R>>> done = new ArrayList<>();
        List<Item<Taken<R>>> left = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Item<Taken<R>> item = batch.items().get(i);
            (i < first.getOrDefault(shardId(item), Integer.MAX_VALUE) ? done : left).add(item);
        }
        if (done.isEmpty()) {
            return failed(batch);
        }
        meter.failed();
        finish(done);
        Batch<Taken<R>> rest = batch.with(left);
        return retries.rest(rest).orElseGet(() -> exhausted(rest));
    }

    private String shardId(Item<Taken<R>> item) {
        return item.record().record().shardId();
    }

    private Next<Taken<R>> exhausted(Batch<Taken<R>> batch) {
        giveUp(batch.items(), GivenUp.RetryAttemptsExhausted, batch.tries());
        window.ifPresent(open -> open.giveUp(batch));
        return new Next.Done<>();
    }

    private void giveUp(List<Item<Taken<R>>> items, GivenUp reason, Tries tries) {
        Map<String, List<R>> byShard = new LinkedHashMap<>();
        items.forEach(item -> byShard.computeIfAbsent(shardId(item), id -> new ArrayList<>())
                .add(item.record().record()));
        byShard.values().forEach(records -> ports.failures().givenUp(records, reason, tries));
        finish(items);
    }

    private void finish(List<Item<Taken<R>>> items) {
        Set<ShardProgress> touched = new LinkedHashSet<>();
        for (Item<Taken<R>> item : items) {
            item.record().mark().finish();
            touched.add(item.record().mark().progress());
        }
        touched.forEach(ShardProgress::advance);
    }

    @Override
    public Next<Taken<R>> refused(Batch<Taken<R>> batch) {
        return retries.refused(batch);
    }

    /* The log keeps them, and the position is still before them. */
    @Override
    public void abandon(List<Item<Taken<R>>> items) {}
}
