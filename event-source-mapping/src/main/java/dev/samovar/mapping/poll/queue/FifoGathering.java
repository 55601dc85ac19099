package dev.samovar.mapping.poll.queue;

import dev.samovar.mapping.poll.engine.Batch;
import dev.samovar.mapping.poll.engine.BatchRules;
import dev.samovar.mapping.poll.engine.Gathering;
import dev.samovar.mapping.poll.engine.Item;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Keeps together what was received together: the messages of one group must not be in two invocations at a time. If they
 * are too large for one event, they make several batches that follow each other.
 */
final class FifoGathering implements Gathering<Received> {
    private final BatchRules rules;
    private final Deque<List<Item<Received>>> receptions = new ArrayDeque<>();

    FifoGathering(BatchRules rules) {
        this.rules = rules;
    }

    @Override
    public void add(List<Item<Received>> items) {
        if (!items.isEmpty()) {
            receptions.add(items);
        }
    }

    @Override
    public List<Batch<Received>> take() {
        List<Item<Received>> reception = receptions.poll();
        return reception == null ? List.of() : batches(reception);
    }

    private List<Batch<Received>> batches(List<Item<Received>> reception) {
        List<Batch<Received>> batches = new ArrayList<>(1);
        int from = 0;
        int bytes = 0;
        for (int i = 0; i < reception.size(); i++) {
            int length = reception.get(i).json().length + 1;
            if (i > from && (i - from == rules.sizeMax() || bytes + length > rules.bytesMax())) {
                batches.add(Batch.of(reception.subList(from, i)));
                from = i;
                bytes = 0;
            }
            bytes += length;
        }
        batches.add(Batch.of(reception.subList(from, reception.size())));
        return batches;
    }

    @Override
    public Optional<Duration> dueIn() {
        return receptions.isEmpty() ? Optional.empty() : Optional.of(Duration.ZERO);
    }

    @Override
    public int size() {
        return receptions.stream().mapToInt(List::size).sum();
    }

    @Override
    public List<Item<Received>> clear() {
        List<Item<Received>> all = receptions.stream().flatMap(List::stream).toList();
        receptions.clear();
        return all;
    }
}
