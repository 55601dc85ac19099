package dev.samovar.gateway.step;

import dev.samovar.gateway.authorize.policy.AccessRequest.Identity;
import dev.samovar.gateway.authorize.policy.Verdict;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.rest.FailureType;
import java.util.Optional;

/** What those are told who may not pass. */
final class AccessFailures {
    static final Failure UNAUTHORIZED = new Failure(FailureType.UNAUTHORIZED, "Unauthorized");
    static final Failure EXPIRED_TOKEN = new Failure(FailureType.UNAUTHORIZED, "The incoming token has expired");
    static final Failure UNSIGNED =
            new Failure(FailureType.MISSING_AUTHENTICATION_TOKEN, "Missing Authentication Token");

    private static final Failure MISCONFIGURED = Failure.silent(FailureType.AUTHORIZER_CONFIGURATION_ERROR);
    private static final Failure TIMED_OUT = Failure.silent(FailureType.AUTHORIZER_FAILURE)
            .withErrorType(FailureType.AUTHORIZER_CONFIGURATION_ERROR.errorType());

    private static final int ACCOUNT_DIGITS_HIDDEN = 8;

    private AccessFailures() {}

    /** An authorizer does not work; why is for the log only. */
    static Outcome misconfigured(Exchange exchange, String reason) {
        exchange.log().error(() -> "Execution failed due to configuration error: " + reason);
        return MISCONFIGURED.outcome();
    }

    static Outcome timedOut(Exchange exchange) {
        exchange.log().error(() -> "Execution failed due to a timeout error: Authorizer");
        return TIMED_OUT.outcome();
    }

    /** An authorizer's policy says no. */
    static Failure denied(Verdict verdict) {
        return new Failure(
                FailureType.ACCESS_DENIED, "User is not authorized to access this resource" + emphasis(verdict));
    }

    /** The API's policy says no. AWS shows the last digits of its owner's account only. */
    static Failure denied(Exchange exchange, Optional<Identity> caller, Verdict verdict) {
        String account = exchange.stage().home().account();
        String arn = exchange.methodArn()
                .replaceFirst(account, "*".repeat(ACCOUNT_DIGITS_HIDDEN) + account.substring(ACCOUNT_DIGITS_HIDDEN));
        return new Failure(
                FailureType.ACCESS_DENIED,
                "User: " + caller.map(Identity::arn).orElse("anonymous")
                        + " is not authorized to perform: execute-api:Invoke on resource: " + arn + emphasis(verdict));
    }

    private static String emphasis(Verdict verdict) {
        return verdict == Verdict.EXPLICITLY_DENIED ? " with an explicit deny" : "";
    }
}
