package dev.samovar.gateway.http.step;

import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.live.LiveHttpStage;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.throttle.Charge;
import dev.samovar.gateway.throttle.Limit;
import dev.samovar.gateway.throttle.Scope;
import dev.samovar.gateway.throttle.Throttle;
import java.util.ArrayList;
import java.util.List;

/** Lets requests through within the limits of their route and their account. */
public final class HttpThrottleStep implements HttpStep {
    private final Throttle throttle;
    private final Limit accountLimit;

    /** @param accountLimit what each account may do in each region; AWS's is {@link Limit#ACCOUNT} */
    public HttpThrottleStep(Throttle throttle, Limit accountLimit) {
        this.throttle = throttle;
        this.accountLimit = accountLimit;
    }

    @Override
    public Outcome take(HttpExchange exchange) {
        LiveHttpStage stage = exchange.stage();
        String routeKey = exchange.route().route().routeKey();
        List<Charge> charges = new ArrayList<>(2);
        stage.limit(routeKey)
                .ifPresent(limit -> charges.add(new Charge(
                        new Scope.StageMethod(stage.apiId(), stage.stage().stageName(), routeKey, ""), limit)));
        charges.add(new Charge(new Scope.Account(stage.home()), accountLimit));
        return throttle.admits(charges) ? Outcome.PASSED : HttpFailures.THROTTLED.outcome();
    }
}
