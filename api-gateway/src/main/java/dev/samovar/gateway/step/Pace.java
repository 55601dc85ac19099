package dev.samovar.gateway.step;

import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.template.Overrides;
import dev.samovar.gateway.template.Patience;
import dev.samovar.gateway.template.Unfinished;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where the work on bodies is done: at once if it is small, on a worker if not, for other requests wait for the thread of
 * this one. What turns out to be long is begun anew there.
 */
public final class Pace {
    private static final int BODY_BYTES_AT_ONCE = 32 * 1_024;

    private final Executor workers;

    public Pace(Executor workers) {
        this.workers = workers;
    }

    /** Does what takes as long as the body is large. */
    public Outcome take(int bodyBytes, Supplier<Outcome> work) {
        return bodyBytes <= BODY_BYTES_AT_ONCE
                ? work.get()
                : new Outcome.Pending(CompletableFuture.supplyAsync(work, workers));
    }

    /** Makes a mapping, which may take longer than its body shows. */
    Outcome map(Exchange exchange, int bodyBytes, Function<Patience, Outcome> mapping) {
        if (bodyBytes <= BODY_BYTES_AT_ONCE) {
            Optional<Overrides> before = exchange.overridesSoFar().map(Overrides::copy);
            try {
                return mapping.apply(Patience.BRIEF);
            } catch (Unfinished _) {
                exchange.overrides(before);
            }
        }
        return new Outcome.Pending(CompletableFuture.supplyAsync(() -> mapping.apply(Patience.FULL), workers));
    }
}
