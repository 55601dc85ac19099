package dev.samovar.gateway.step;

import dev.samovar.gateway.authorize.MethodAccess;
import dev.samovar.gateway.authorize.policy.Verdict;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import java.util.Optional;

/**
 * Asks the API's policy whether a request may pass. Where somebody else is to be asked as well, only a denial counts
 * here; and who signs is judged when it is known who that is.
 */
public final class ResourcePolicyStep implements Step {

    @Override
    public Outcome take(Exchange exchange) {
        MethodAccess access = exchange.route().method().access();
        if (exchange.api().resourcePolicy().isEmpty() || access instanceof MethodAccess.BySignature) {
            return Outcome.PASSED;
        }
        Verdict verdict = Policies.ofApi(exchange, Optional.empty()).orElse(Verdict.ALLOWED);
        boolean isPassed =
                access instanceof MethodAccess.Open ? verdict == Verdict.ALLOWED : verdict != Verdict.EXPLICITLY_DENIED;
        return isPassed
                ? Outcome.PASSED
                : AccessFailures.denied(exchange, Optional.empty(), verdict).outcome();
    }
}
