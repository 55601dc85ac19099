package dev.samovar.gateway.step;

import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.pipeline.CacheVisit;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import java.util.Optional;

/** Answers with what the backend's response was mapped to, and tells the cache. */
public final class ReplyStep implements Step {
    @Override
    public Outcome take(Exchange exchange) {
        GatewayReply reply = exchange.draft()
                .orElseThrow(() -> new IllegalStateException("nothing was made of the backend's response"));
        exchange.log().info(() -> "Method response body after transformations: " + LogText.of(reply.body()));
        exchange.log().info(() -> "Method response headers: " + LogText.of(reply.headers()));
        exchange.log().info(() -> "Successfully completed execution");
        Optional<CacheVisit> visit = exchange.cacheVisit();
        if (visit.isEmpty()) {
            return new Outcome.Answered(reply);
        }
        visit.get().turn().ifPresent(turn -> turn.land(reply, visit.get().timeToLive()));
        return new Outcome.Answered(CacheWarning.on(reply, visit.get()));
    }
}
