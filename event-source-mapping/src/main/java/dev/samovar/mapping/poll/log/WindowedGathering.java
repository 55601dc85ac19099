package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.poll.engine.Batch;
import dev.samovar.mapping.poll.engine.Gathering;
import dev.samovar.mapping.poll.engine.Item;
import dev.samovar.mapping.poll.engine.PlainGathering;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gathers the records of one tumbling window after another, with an empty batch at the end of each.
 *
 * <p>A window ends when a record of a later one is there, or when it is over by the clock and nothing has come for a
 * moment: a reader that catches up with old records is quicker than that.
 */
final class WindowedGathering<R extends LogRecord> implements Gathering<Taken<R>> {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final TumblingWindow window;
    private final PlainGathering<Taken<R>> current;
    private final Deque<Item<Taken<R>>> later = new ArrayDeque<>();
    private long quietSinceNanos;

    /** Gathers nothing yet; one batch at a time is taken and run to its end. */
    WindowedGathering(Scheduler scheduler, TumblingWindow window, PlainGathering<Taken<R>> current) {
        this.scheduler = scheduler;
        this.window = window;
        this.current = current;
        this.quietSinceNanos = scheduler.nanoTime();
    }

    @Override
    public void add(List<Item<Taken<R>>> items) {
        later.addAll(items);
        quietSinceNanos = scheduler.nanoTime();
    }

    /* Nothing runs now: if the last batch was the end of a window, that is closed, and the next one can be opened. */
    private void fill() {
        List<Item<Taken<R>>> more = new ArrayList<>();
        while (!later.isEmpty() && window.accepts(arrival(later.getFirst()))) {
            window.open(arrival(later.getFirst()));
            more.add(later.removeFirst());
        }
        current.add(more);
    }

    private Instant arrival(Item<Taken<R>> item) {
        return item.record().record().arrivedAt();
    }

    @Override
    public List<Batch<Taken<R>>> take() {
        if (window.isEndingEarly()) {
            return marked(List.of(Batch.of(List.of())), true);
        }
        fill();
        boolean over = !later.isEmpty() || isOverByTheClock();
        List<Batch<Taken<R>>> batches = over ? current.takeEarly() : current.take();
        if (!batches.isEmpty()) {
            /* After an early end what was gathered before it begins the window anew. */
            window.open(arrival(batches.getFirst().items().getFirst()));
            quietSinceNanos = scheduler.nanoTime();
            return marked(batches, false);
        }
        return over && window.end().isPresent() ? marked(List.of(Batch.of(List.of())), true) : List.of();
    }

    private List<Batch<Taken<R>>> marked(List<Batch<Taken<R>>> batches, boolean isLast) {
        return batches.stream()
                .map(batch -> window.part(isLast).map(batch::with).orElse(batch))
                .toList();
    }

    private boolean isOverByTheClock() {
        return untilOver().filter(left -> !left.isPositive()).isPresent();
    }

    private Optional<Duration> untilOver() {
        Duration moment = MOMENT.minusNanos(scheduler.nanoTime() - quietSinceNanos);
        return window.end()
                .map(end -> Duration.between(scheduler.instant(), end))
                .map(left -> left.compareTo(moment) > 0 ? left : moment);
    }

    @Override
    public Optional<Duration> dueIn() {
        return Stream.concat(current.dueIn().stream(), untilOver().stream())
                .min(Comparator.naturalOrder())
                .map(delay -> delay.isNegative() ? Duration.ZERO : delay);
    }

    @Override
    public int size() {
        return current.size() + later.size();
    }

    @Override
    public List<Item<Taken<R>>> clear() {
        List<Item<Taken<R>>> all = current.clear();
        all.addAll(later);
        later.clear();
        return all;
    }
}
