package dev.samovar.mapping.poll.queue;

import dev.samovar.invocation.InvocationResult.Executed;
import dev.samovar.mapping.poll.engine.BackOff;
import dev.samovar.mapping.poll.engine.Batch;
import dev.samovar.mapping.poll.engine.BatchResponse;
import dev.samovar.mapping.poll.engine.Item;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.poll.engine.Next;
import dev.samovar.mapping.poll.engine.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deletes the messages that the function processed. It leaves all others alone: they come back by themselves, when they
 * become visible.
 */
final class QueueSettlement implements Settlement<Received> {
    private static final BackOff REFUSED = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5));

    private final QueuePorts ports;
    private final EffectiveVisibility visibility;
    private final boolean reportsItemFailures;
    private final Scaling scaling;
    private final Deletions deletions;
    private final Meter meter;
    private final FailedGroups failedGroups = new FailedGroups();

    QueueSettlement(
            QueuePorts ports,
            EffectiveVisibility visibility,
            boolean reportsItemFailures,
            Scaling scaling,
            Deletions deletions,
            Meter meter) {
        this.ports = ports;
        this.visibility = visibility;
        this.reportsItemFailures = reportsItemFailures;
        this.scaling = scaling;
        this.deletions = deletions;
        this.meter = meter;
    }

    /* A message that is visible again may be in other hands. In a FIFO queue those behind it must wait for it, and none
    begins that could be visible again before its invocation has ended. */
    @Override
    public Batch<Received> admit(Batch<Received> batch) {
        long now = ports.scheduler().nanoTime();
        if (ports.queue().isFifo()) {
            return batch.with(lastStart(batch) - now > 0 ? failedGroups.without(batch.items()) : List.of());
        }
        return earliest(batch) - now > 0
                ? batch
                : batch.with(batch.items().stream()
                        .filter(item -> item.record().visibleAgainNanos() - now > 0)
                        .toList());
    }

    @Override
    public Next<Received> ran(Batch<Received> batch, Executed answer) {
        if (answer.isError()) {
            return failed(batch);
        }
        if (!reportsItemFailures) {
            return done(batch, Set.of());
        }
        return switch (BatchResponse.read(answer.payload(), places(batch), BatchResponse::text)) {
            case BatchResponse.AllDone _ -> done(batch, Set.of());
            case BatchResponse.Unreadable _ -> failed(batch);
            case BatchResponse.SomeFailed some when some.places().size() == batch.size() -> failed(batch);
            case BatchResponse.SomeFailed some -> {
                meter.failed();
                yield done(batch, some.places());
            }
        };
    }

    private static Map<String, Integer> places(Batch<Received> batch) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            places.put(batch.items().get(i).record().message().messageId(), i);
        }
        return places;
    }

    private Next<Received> failed(Batch<Received> batch) {
        meter.failed();
        scaling.failed();
        batch.items().forEach(this::leave);
        return new Next.Done<>();
    }

    private void leave(Item<Received> item) {
        if (ports.queue().isFifo()) {
            failedGroups.add(item.record(), ports.scheduler().nanoTime());
        }
    }

    private Next<Received> done(Batch<Received> batch, Set<Integer> failedPlaces) {
        List<String> handles = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            Item<Received> item = batch.items().get(i);
            if (failedPlaces.contains(i)) {
                leave(item);
            } else {
                handles.add(item.record().message().receiptHandle());
            }
        }
        deletions.delete(handles);
        return new Next.Done<>();
    }

    @Override
    public Next<Received> refused(Batch<Received> batch) {
        scaling.failed();
        Duration delay = REFUSED.after(batch.tries().refusals());
        long next = ports.scheduler().nanoTime() + delay.toNanos();
        if (lastStart(batch) - next > 0) {
            return Next.again(batch, delay);
        }
        batch.items().forEach(this::leave);
        return new Next.Done<>();
    }

    /* In a FIFO queue the invocation must end, too, before the messages are visible: else two could work on a group. */
    private long lastStart(Batch<Received> batch) {
        return ports.queue().isFifo()
                ? earliest(batch) - visibility.occupation().toNanos()
                : batch.items().stream()
                        .mapToLong(item -> item.record().visibleAgainNanos())
                        .max()
                        .orElseThrow();
    }

    private static long earliest(Batch<Received> batch) {
        return batch.items().stream()
                .mapToLong(item -> item.record().visibleAgainNanos())
                .min()
                .orElseThrow();
    }

    @Override
    public void abandon(List<Item<Received>> items) {
        ports.queue()
                .changeVisibility(
                        items.stream()
                                .map(item -> item.record().message().receiptHandle())
                                .toList(),
                        Duration.ZERO);
    }
}
