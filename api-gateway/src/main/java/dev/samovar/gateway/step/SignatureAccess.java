package dev.samovar.gateway.step;

import dev.samovar.gateway.authorize.policy.AccessRequest.Identity;
import dev.samovar.gateway.authorize.policy.Action;
import dev.samovar.gateway.authorize.policy.Verdict;
import dev.samovar.gateway.authorize.signature.SignatureCheck;
import dev.samovar.gateway.authorize.signature.SignatureResult;
import dev.samovar.gateway.authorize.signature.SignedRequest;
import dev.samovar.gateway.pipeline.Authorization;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.rest.FailureType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets those pass who sign. All users of the API's own account may do everything, as far as its policy does not deny it;
 * users of other accounts need that policy to allow it.
 */
final class SignatureAccess {
    private static final int ACCOUNT_DIGITS = 12;

    private final SignatureCheck signatures;
    private final Function<Exchange, String> signedPath;

    SignatureAccess(SignatureCheck signatures, Function<Exchange, String> signedPath) {
        this.signatures = signatures;
        this.signedPath = signedPath;
    }

    Outcome decide(Exchange exchange) {
        var signed = new SignedRequest(exchange.request(), signedPath.apply(exchange));
        return switch (signatures.check(signed, exchange.stage().home().region())) {
            case SignatureResult.Unsigned() -> AccessFailures.UNSIGNED.outcome();
            case SignatureResult.Refused(String errorType, String message) ->
                new Failure(FailureType.INVALID_SIGNATURE, message)
                        .withErrorType(errorType)
                        .outcome();
            case SignatureResult.Accepted(String accessKey) -> accepted(exchange, accessKey);
        };
    }

    private static Outcome accepted(Exchange exchange, String accessKey) {
        String home = exchange.stage().home().account();
        String account = isAccount(accessKey) ? accessKey : home;
        var caller = Optional.of(new Identity(account, "arn:aws:iam::" + account + ":user/" + accessKey));
        Verdict own = account.equals(home) ? Verdict.ALLOWED : Verdict.NOT_ALLOWED;
        boolean mayInvalidate = Policies.isAboutCaches(exchange)
                && verdict(exchange, caller, own, Action.INVALIDATE_CACHE) == Verdict.ALLOWED;
        exchange.authorization(authorization(caller.get(), accessKey, mayInvalidate));
        Verdict verdict = verdict(exchange, caller, own, Action.INVOKE);
        return verdict == Verdict.ALLOWED
                ? Outcome.PASSED
                : AccessFailures.denied(exchange, caller, verdict).outcome();
    }

    private static Verdict verdict(Exchange exchange, Optional<Identity> caller, Verdict own, Action action) {
        return Policies.ofApi(exchange, caller, action).map(own::or).orElse(own);
    }

    private static Authorization authorization(Identity caller, String accessKey, boolean mayInvalidateCache) {
        return new Authorization(
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Map.of(
                        "accountId", caller.account(),
                        "caller", accessKey,
                        "user", accessKey,
                        "userArn", caller.arn(),
                        "accessKey", accessKey),
                0,
                mayInvalidateCache);
    }

    private static boolean isAccount(String accessKey) {
        return accessKey.length() == ACCOUNT_DIGITS && accessKey.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
