package dev.samovar.gateway.step;

import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.backend.HeaderRules;
import dev.samovar.gateway.backend.function.ProxyOutput;
import dev.samovar.gateway.backend.function.ProxyOutputReader;
import dev.samovar.gateway.content.Content;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.rest.IntegrationType;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Makes the reply of what a proxied function or web server answered. Other integrations have mappings for that. */
public final class ProxyReplyStep implements Step {
    private static final int BAD_GATEWAY = 502;

    private final Pace pace;

    /** @param workers read what takes too long for the thread of the request */
    public ProxyReplyStep(Executor workers) {
        pace = new Pace(workers);
    }

    @Override
    public Outcome take(Exchange exchange) {
        if (!(exchange.backendResult().orElse(null) instanceof BackendResult.Responded response)) {
            return Outcome.PASSED;
        }
        return switch (exchange.route().method().integration().type()) {
            case AWS_PROXY -> pace.take(response.body().length, () -> ofFunction(exchange, response));
            case HTTP_PROXY -> ofServer(exchange, response);
            case MOCK, HTTP, AWS -> Outcome.PASSED;
        };
    }

    private static Outcome ofFunction(Exchange exchange, BackendResult.Responded response) {
        if (response.errorMessage().isPresent()) {
            exchange.log()
                    .error(() -> "Lambda execution failed with status 200 due to customer function error: "
                            + response.errorMessage().get() + ".");
            return badGateway();
        }
        /* Here the response's own content type does not matter. */
        return switch (ProxyOutputReader.read(
                response.body(),
                exchange.api().content().isWanted(exchange.request().headers()))) {
            case ProxyOutput.WellFormed(GatewayReply reply) -> {
                draft(exchange, reply);
                yield Outcome.PASSED;
            }
            case ProxyOutput.Malformed _ -> {
                exchange.log()
                        .error(() -> "Execution failed due to configuration error: Malformed Lambda proxy response");
                yield badGateway();
            }
            case ProxyOutput.Undecodable _ -> undecodable(exchange);
        };
    }

    private static Outcome badGateway() {
        return new Failure(FailureType.INTEGRATION_FAILURE, "Internal server error")
                .withStatus(BAD_GATEWAY)
                .outcome();
    }

    private static Outcome ofServer(Exchange exchange, BackendResult.Responded response) {
        Optional<Content> content = exchange.api()
                .content()
                .response(
                        response.body(), response.headers(), exchange.request().headers(), Optional.empty());
        if (content.isEmpty()) {
            return undecodable(exchange);
        }
        draft(
                exchange,
                new GatewayReply(
                        response.status(), response.headers(), content.get().bytes()));
        return Outcome.PASSED;
    }

    private static Outcome undecodable(Exchange exchange) {
        exchange.log().error(() -> "Execution failed due to configuration error: Unable to base64 decode the body.");
        return Failure.misconfigured().outcome();
    }

    private static void draft(Exchange exchange, GatewayReply reply) {
        IntegrationType type = exchange.route().method().integration().type();
        exchange.draft(reply.withHeaders(HeaderRules.towardClient(type, reply.headers())));
    }
}
