package dev.samovar.gateway.metric;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How many of some durations were how long. Thread-safe. */
final class Histogram {
    /** Upper bounds of the buckets, as people look at latencies: three for each power of ten, 1 ms to 30 s. */
    static final List<Double> BOUNDS_SECONDS =
            List.of(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0);

    private static final double NANOS_PER_SECOND = 1e9;

    private final List<LongAdder> buckets =
            Stream.generate(LongAdder::new).limit(BOUNDS_SECONDS.size()).toList();
    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    void add(Duration duration) {
        double seconds = duration.toNanos() / NANOS_PER_SECOND;
        for (int i = 0; i < BOUNDS_SECONDS.size(); i++) {
            if (seconds <= BOUNDS_SECONDS.get(i)) {
                buckets.get(i).increment();
                break;
            }
        }
        count.increment();
        nanos.add(duration.toNanos());
    }

    /** How many were at most as long as each bound. */
    List<Long> cumulated() {
        long[] sum = {0};
        return buckets.stream().map(bucket -> sum[0] += bucket.sum()).toList();
    }

    long count() {
        return count.sum();
    }

    double seconds() {
        return nanos.sum() / NANOS_PER_SECOND;
    }
}
