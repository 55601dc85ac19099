package dev.samovar.gateway.step;

import dev.samovar.gateway.authorize.MethodAccess;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.rest.FailureType;

/** Refuses requests whose method has a name that is too long to be asked about, if somebody is to be asked. */
final class MethodArnStep implements Step {
    private static final int LENGTH_MAX = 1_600;
    private static final Outcome TOO_LONG = new Failure(FailureType.REQUEST_TOO_LARGE, "Request URI too long")
            .withStatus(414)
            .outcome();

    @Override
    public Outcome take(Exchange exchange) {
        boolean isAsked = !(exchange.route().method().access() instanceof MethodAccess.Open)
                || exchange.api().resourcePolicy().isPresent();
        return isAsked && exchange.methodArn().length() > LENGTH_MAX ? TOO_LONG : Outcome.PASSED;
    }
}
