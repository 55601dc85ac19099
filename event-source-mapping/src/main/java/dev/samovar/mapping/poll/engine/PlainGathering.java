package dev.samovar.mapping.poll.engine;

import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Gathers records in the order in which they come, until a batch is full or has waited long enough. */
public final class PlainGathering<R> implements Gathering<R> {
    private final Scheduler scheduler;
    private final BatchRules rules;
    private final Deque<Item<R>> later = new ArrayDeque<>();
    private List<Item<R>> open = new ArrayList<>();
    private long openBytes;
    private boolean full;

    public PlainGathering(Scheduler scheduler, BatchRules rules) {
        this.scheduler = scheduler;
        this.rules = rules;
    }

    @Override
    public void add(List<Item<R>> items) {
        later.addAll(items);
        fill();
    }

    /* One comma goes with each record. A record that is too large for any batch gets one of its own. */
    private void fill() {
        while (!full && !later.isEmpty()) {
            int bytes = later.getFirst().json().length + 1;
            if (!open.isEmpty() && openBytes + bytes > rules.bytesMax()) {
                full = true;
            } else {
                open.add(later.removeFirst());
                openBytes += bytes;
                full = open.size() == rules.sizeMax();
            }
        }
    }

    @Override
    public List<Batch<R>> take() {
        return full || (!open.isEmpty() && remaining() <= 0) ? takeEarly() : List.of();
    }

    /** The next batch, complete or not; nothing only if nothing waits. */
    public List<Batch<R>> takeEarly() {
        if (open.isEmpty()) {
            return List.of();
        }
        Batch<R> batch = Batch.of(open);
        reset();
        fill();
        return List.of(batch);
    }

    private long remaining() {
        return open.getFirst().takenNanos() + rules.window().toNanos() - scheduler.nanoTime();
    }

    private void reset() {
        open = new ArrayList<>();
        openBytes = 0;
        full = false;
    }

    @Override
    public Optional<Duration> dueIn() {
        return open.isEmpty() ? Optional.empty() : Optional.of(Duration.ofNanos(Math.max(0, remaining())));
    }

    @Override
    public int size() {
        return open.size() + later.size();
    }

    @Override
    public List<Item<R>> clear() {
        List<Item<R>> all = new ArrayList<>(open);
        all.addAll(later);
        later.clear();
        reset();
        return all;
    }
}
