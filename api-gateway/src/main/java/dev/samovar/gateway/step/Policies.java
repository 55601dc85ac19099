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

    static AccessRequest question(Exchange exchange, Optional<Identity> caller, Action action) {
        return new AccessRequest(action, exchange.methodArn(), caller, new RequestKeys(exchange.request(), caller));
    }

    /** What the API's own policy says; empty if it has none. */
    static Optional<Verdict> ofApi(Exchange exchange, Optional<Identity> caller) {
        return ofApi(exchange, caller, Action.INVOKE);
    }

    static Optional<Verdict> ofApi(Exchange exchange, Optional<Identity> caller, Action action) {
        return exchange.api().resourcePolicy().map(policy -> policy.verdict(question(exchange, caller, action)));
    }

    /** Whether a request may be about invalidating a cache: most are not, and need not be judged for that. */
    static boolean isAboutCaches(Exchange exchange) {
        return exchange.request().headers().has("Cache-Control");
    }
}
