package dev.samovar.lab.policy;

import dev.samovar.lab.workload.Arrivals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Invocations that a test wrote down. */
final class ListedArrivals implements Supplier<Arrivals> {
    private static final Duration DURATION = Duration.ofSeconds(1);

    private final List<Entry> entries = new ArrayList<>();

    /** One invocation, which takes a second. */
    ListedArrivals at(int function, Duration at) {
        return at(function, at, DURATION);
    }

    ListedArrivals at(int function, Duration at, Duration duration) {
        entries.add(new Entry(function, at.toNanos(), duration.toNanos()));
        return this;
    }

    /** Invocations at the same distance, the first one at {@code from}. */
    ListedArrivals every(int function, Duration from, Duration distance, int times) {
        for (int i = 0; i < times; i++) {
            at(function, from.plus(distance.multipliedBy(i)));
        }
        return this;
    }

    @Override
    public Arrivals get() {
        List<Entry> sorted = entries.stream()
                .sorted(Comparator.comparingLong(Entry::atNanos))
                .toList();
        return new Arrivals() {
            private int place = -1;

            @Override
            public boolean next() {
                return ++place < sorted.size();
            }

            @Override
            public int function() {
                return sorted.get(place).function();
            }

            @Override
            public long atNanos() {
                return sorted.get(place).atNanos();
            }

            @Override
            public long durationNanos() {
                return sorted.get(place).durationNanos();
            }
        };
    }

    private record Entry(int function, long atNanos, long durationNanos) {}
}
