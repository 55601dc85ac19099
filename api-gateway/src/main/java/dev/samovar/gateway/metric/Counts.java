package dev.samovar.gateway.metric;

import dev.samovar.gateway.pipeline.Exchange;
import java.util.concurrent.atomic.LongAdder;

/** What CloudWatch counts of the requests to a stage, or to one of its methods. Thread-safe. */
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

    void add(Exchange exchange) {
        requests.increment();
        int statusClass = exchange.reply().orElseThrow().status() / STATUS_CLASS;
        if (statusClass == CLIENT_ERROR) {
            clientErrors.increment();
        } else if (statusClass == SERVER_ERROR) {
            serverErrors.increment();
        }
        exchange.cacheHit().ifPresent(isHit -> (isHit ? cacheHits : cacheMisses).increment());
        exchange.latency().ifPresent(latency::add);
        exchange.timing().integration().ifPresent(integrationLatency::add);
    }
}
