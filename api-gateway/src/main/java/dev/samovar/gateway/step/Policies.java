package dev.samovar.gateway.step;

import dev.samovar.gateway.authorize.policy.AccessRequest;
import dev.samovar.gateway.authorize.policy.AccessRequest.Identity;
import dev.samovar.gateway.authorize.policy.Action;
import dev.samovar.gateway.authorize.policy.RequestKeys;
import dev.samovar.gateway.authorize.policy.Verdict;
import dev.samovar.gateway.pipeline.Exchange;
import java.util.Optional;

/** What policies are asked about an exchange. */
final class Policies {

    private Policies() {}

    static AccessRequest question(Exchange exchange, Optional<Identity> caller) {
        return new AccessRequest(
                Action.INVOKE, exchange.methodArn(), caller, new RequestKeys(exchange.request(), caller));
    }

    /** What the API's own policy says; empty if it has none. */
    static Optional<Verdict> ofApi(Exchange exchange, Optional<Identity> caller) {
        return exchange.api().resourcePolicy().map(policy -> policy.verdict(question(exchange, caller)));
    }
}
