package dev.samovar.gateway.step;

import dev.samovar.gateway.pipeline.ApiKeyUse;
import dev.samovar.gateway.pipeline.Authorization;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.usage.KeyDirectory;
import dev.samovar.gateway.usage.StageAddress;
import java.util.Optional;

/** Lets requests to methods that want a key through if they have one that is good for the stage. */
public final class ApiKeyStep implements Step {
    private static final String HEADER = "x-api-key";
    private static final Outcome FORBIDDEN = new Failure(FailureType.INVALID_API_KEY, "Forbidden").outcome();

    private final KeyDirectory directory;

    public ApiKeyStep(KeyDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Outcome take(Exchange exchange) {
        if (!exchange.route().method().method().apiKeyRequired()) {
            return Outcome.PASSED;
        }
        String value = value(exchange).orElse("");
        var stage = new StageAddress(
                exchange.stage().apiId(), exchange.stage().stage().stageName());
        KeyDirectory.Permit permit =
                directory.permit(exchange.stage().home(), value, stage).orElse(null);
        if (permit == null) {
            return FORBIDDEN;
        }
        exchange.apiKey(new ApiKeyUse(permit.key().id(), value, permit.plan().id()));
        return Outcome.PASSED;
    }

    private static Optional<String> value(Exchange exchange) {
        return switch (exchange.api().definition().api().apiKeySource()) {
            case HEADER -> exchange.request().headers().last(HEADER);
            case AUTHORIZER -> exchange.authorization().flatMap(Authorization::usageIdentifierKey);
        };
    }
}
