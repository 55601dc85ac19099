package dev.samovar.gateway.step;

import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.backend.HeaderRules;
import dev.samovar.gateway.backend.function.ProxyOutput;
import dev.samovar.gateway.backend.function.ProxyOutputReader;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.MediaType;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.rest.IntegrationType;
import java.util.List;

/** Makes the reply of what a proxied function or web server answered. Other integrations have mappings for that. */
public final class ProxyReplyStep implements Step {
    private static final int BAD_GATEWAY = 502;

    @Override
    public Outcome take(Exchange exchange) {
        if (!(exchange.backendResult().orElse(null) instanceof BackendResult.Responded response)) {
            return Outcome.PASSED;
        }
        return switch (exchange.route().method().integration().type()) {
            case AWS_PROXY -> ofFunction(exchange, response);
            case HTTP_PROXY -> {
                draft(exchange, new GatewayReply(response.status(), response.headers(), response.body()));
                yield Outcome.PASSED;
            }
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
        return switch (ProxyOutputReader.read(response.body(), wantsBytes(exchange))) {
            case ProxyOutput.WellFormed(GatewayReply reply) -> {
                draft(exchange, reply);
                yield Outcome.PASSED;
            }
            case ProxyOutput.Malformed _ -> {
                exchange.log()
                        .error(() -> "Execution failed due to configuration error: Malformed Lambda proxy response");
                yield badGateway();
            }
            case ProxyOutput.Undecodable _ -> {
                exchange.log()
                        .error(() -> "Execution failed due to configuration error: Unable to base64 decode the body.");
                yield Failure.misconfigured().outcome();
            }
        };
    }

    private static Outcome badGateway() {
        return new Failure(FailureType.INTEGRATION_FAILURE, "Internal server error")
                .withStatus(BAD_GATEWAY)
                .outcome();
    }

    /* The response's own content type does not matter: only what the client says that it takes. */
    private static boolean wantsBytes(Exchange exchange) {
        List<String> binary = exchange.api().definition().api().binaryMediaTypes();
        return !binary.isEmpty()
                && exchange.request()
                        .headers()
                        .last("Accept")
                        .map(MediaType::first)
                        .orElse(MediaType.JSON)
                        .isAmong(binary);
    }

    private static void draft(Exchange exchange, GatewayReply reply) {
        IntegrationType type = exchange.route().method().integration().type();
        exchange.draft(reply.withHeaders(HeaderRules.towardClient(type, reply.headers())));
    }
}
