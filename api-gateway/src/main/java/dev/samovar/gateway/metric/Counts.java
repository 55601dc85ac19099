package dev.samovar.gateway.metric;

import dev.samovar.gateway.pipeline.Timing;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** What CloudWatch counts of the requests to a stage, or to one of its methods or routes. Thread-safe. */
final class Counts {
    private static final int CLIENT_ERROR = 4;
    private static final int SERVER_ERROR = 5;
    private static final int STATUS_CLASS = 100;

    final LongAdder requests = new LongAdder();
    final LongAdder clientErrors = new LongAdder();
    final LongAdder serverErrors = new LongAdder();
    final LongAdder cacheHits = new LongAdder();
    final LongAdder cacheMisses = new LongAdder();
    final Histogram latency = new Histogram();
    final Histogram integrationLatency = new Histogram();

    /**
     * Counts an exchange that has ended.
     *
     * @param latency from the request's arrival to its reply
     */
    void add(int status, Optional<Duration> latency, Timing timing) {
        requests.increment();
        int statusClass = status / STATUS_CLASS;
        if (statusClass == CLIENT_ERROR) {
            clientErrors.increment();
        } else if (statusClass == SERVER_ERROR) {
            serverErrors.increment();
        }
        latency.ifPresent(this.latency::add);
        timing.integration().ifPresent(integrationLatency::add);
    }

    void addLookup(boolean isHit) {
        (isHit ? cacheHits : cacheMisses).increment();
    }
}
