package dev.samovar.gateway.step;

import dev.samovar.gateway.deploy.DeployedMethod;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Route;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.route.Match;
import java.util.Optional;

/** Finds the method that a request is for. Unknown paths and unknown verbs look alike to clients. */
public final class RouteStep implements Step {
    private static final Outcome UNKNOWN =
            new Failure(FailureType.MISSING_AUTHENTICATION_TOKEN, "Missing Authentication Token").outcome();

    @Override
    public Outcome take(Exchange exchange) {
        GatewayRequest request = exchange.request();
        Optional<Match<DeployedMethod>> match = exchange.api().router().find(request.method(), request.path());
        if (match.isEmpty()) {
            return UNKNOWN;
        }
        exchange.route(new Route(match.get().target(), match.get().pathParameters()));
        return Outcome.PASSED;
    }
}
