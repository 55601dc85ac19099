package dev.samovar.gateway.http.step;

import dev.samovar.gateway.authorize.signature.SignatureCheck;
import dev.samovar.gateway.authorize.signature.SignatureResult;
import dev.samovar.gateway.authorize.signature.SignedRequest;
import dev.samovar.gateway.http.exchange.HttpCaller;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.pipeline.Outcome;

/** Lets those of the API's own account pass who sign. */
final class SignedCallers {
    private final SignatureCheck signatures;

    SignedCallers(SignatureCheck signatures) {
        this.signatures = signatures;
    }

    Outcome decide(HttpExchange exchange) {
        var signed = new SignedRequest(exchange.request(), exchange.request().sentPath());
        return switch (signatures.check(signed, exchange.stage().home().region())) {
            case SignatureResult.Unsigned(), SignatureResult.Refused(String _, String _) ->
                HttpFailures.FORBIDDEN.outcome();
            case SignatureResult.Accepted(String accessKey) -> {
                String account = exchange.stage().home().account();
                exchange.caller(new HttpCaller.OfSignature(
                        accessKey, account, "arn:aws:iam::" + account + ":user/" + accessKey));
                yield Outcome.PASSED;
            }
        };
    }
}
