package dev.samovar.gateway.http.step;

import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.pipeline.Outcome;

/** Answers browsers that ask what a page of another origin may do, whatever routes there are. */
public final class PreflightStep implements HttpStep {
    @Override
    public Outcome take(HttpExchange exchange) {
        return exchange.stage()
                .api()
                .cors()
                .flatMap(cors -> cors.preflight(exchange.request()))
                .<Outcome>map(Outcome.Answered::new)
                .orElse(Outcome.PASSED);
    }
}
