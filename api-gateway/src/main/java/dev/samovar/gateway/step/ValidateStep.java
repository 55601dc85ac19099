package dev.samovar.gateway.step;

import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.validate.Problem;
import dev.samovar.gateway.validate.RequestValidation;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Checks the parameters that a method requires, then the body against its model. */
public final class ValidateStep implements Step {
    private final Pace pace;

    /** @param workers check large bodies, away from the threads that serve requests */
    public ValidateStep(Executor workers) {
        pace = new Pace(workers);
    }

    @Override
    public Outcome take(Exchange exchange) {
        GatewayRequest request = exchange.request();
        RequestValidation validation = exchange.route().method().validation();
        Optional<Problem> missing =
                validation.checkParameters(request, exchange.route().pathParameters());
        if (missing.isPresent()) {
            return outcome(missing);
        }
        if (!validation.looksAtBody(request)) {
            return Outcome.PASSED;
        }
        return pace.take(request.body().length, () -> outcome(validation.checkBody(request)));
    }

    private static Outcome outcome(Optional<Problem> problem) {
        return problem.map(ValidateStep::failure).map(Failure::outcome).orElse(Outcome.PASSED);
    }

    private static Failure failure(Problem problem) {
        return switch (problem) {
            case Problem.MissingParameters(var names) ->
                new Failure(FailureType.BAD_REQUEST_PARAMETERS, "Missing required request parameters: " + names)
                        .withValidationError("Missing required request parameters: " + names);
            case Problem.InvalidBody(String detail) ->
                new Failure(FailureType.BAD_REQUEST_BODY, "Invalid request body").withValidationError(detail);
        };
    }
}
