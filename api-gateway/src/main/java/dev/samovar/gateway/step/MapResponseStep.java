package dev.samovar.gateway.step;

import dev.samovar.gateway.backend.BackendResult.Responded;
import dev.samovar.gateway.backend.HeaderRules;
import dev.samovar.gateway.content.Content;
import dev.samovar.gateway.deploy.DeployedMethod;
import dev.samovar.gateway.deploy.ResponsePlan;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.MediaType;
import dev.samovar.gateway.parameter.MappedRequest;
import dev.samovar.gateway.parameter.UnreadableBody;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.template.Patience;
import dev.samovar.gateway.template.TemplateException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Makes the reply of what the backend answered, unless that was a proxy's. */
public final class MapResponseStep implements Step {
    private static final String LAMBDA_PATH = ":lambda:path/";
    private static final Headers JSON_ONLY = Headers.of("Content-Type", MediaType.JSON.name());

    private final Pace pace;

    /** @param workers make what takes too long for the thread of the request */
    public MapResponseStep(Executor workers) {
        pace = new Pace(workers);
    }

    @Override
    public Outcome take(Exchange exchange) {
        DeployedMethod method = exchange.route().method();
        if (method.integration().type().isProxy()
                || !(exchange.backendResult().orElse(null) instanceof Responded response)) {
            return Outcome.PASSED;
        }
        return pace.map(exchange, response.body().length, patience -> map(exchange, method, response, patience));
    }

    private static Outcome map(Exchange exchange, DeployedMethod method, Responded response, Patience patience) {
        try {
            Optional<ResponsePlan> plan = method.responses().select(key(method, response));
            if (plan.isEmpty()) {
                return misconfigured(
                        exchange,
                        "No match for output mapping and no default output mapping configured. Endpoint Response"
                                + " Status Code: " + response.status());
            }
            return plan.get().hasMethodResponse()
                    ? map(exchange, response, plan.get(), patience)
                    : misconfigured(
                            exchange,
                            "Output mapping refers to an invalid method response: "
                                    + plan.get().status());
        } catch (TemplateException impossible) {
            return misconfigured(exchange, impossible.reason());
        } catch (UnreadableBody _) {
            return misconfigured(exchange, "Invalid JSON in response body");
        }
    }

    private static Outcome misconfigured(Exchange exchange, String reason) {
        exchange.log().error(() -> "Execution failed due to configuration error: " + reason);
        return Failure.misconfigured().outcome();
    }

    /* Functions that succeed have no error message: their key is empty, and no pattern for errors matches it. */
    private static String key(DeployedMethod method, Responded response) {
        boolean isFunction = response.errorMessage().isPresent()
                || method.integration()
                        .uri()
                        .filter(uri -> uri.contains(LAMBDA_PATH))
                        .isPresent();
        return isFunction ? response.errorMessage().orElse("") : Integer.toString(response.status());
    }

    private static Outcome map(Exchange exchange, Responded response, ResponsePlan plan, Patience patience) {
        Headers accepted = exchange.request().headers();
        Mapping mapping = new Mapping(exchange);
        Map<String, List<String>> headers =
                plan.parameters().apply(mapping.ofResponse(response.headers(), response.body()));
        Optional<Content> content = exchange.api()
                .content()
                .response(response.body(), response.headers(), accepted, plan.contentHandling());
        if (content.isEmpty()) {
            return misconfigured(exchange, "Unable to base64 decode the body.");
        }
        MediaType type = accepted.last("Accept").map(MediaType::first).orElse(MediaType.JSON);
        byte[] body = mapping.body(plan.template(type), content.get(), patience);
        MappedRequest.override(headers, exchange.overrides().responseHeaders());
        exchange.draft(new GatewayReply(
                exchange.overrides().responseStatus().orElse(plan.status()), towardClient(exchange, headers), body));
        return Outcome.PASSED;
    }

    private static Headers towardClient(Exchange exchange, Map<String, List<String>> mapped) {
        if (mapped.isEmpty()) {
            return JSON_ONLY;
        }
        Headers headers = MappedRequest.asHeaders(mapped);
        return HeaderRules.towardClient(
                exchange.route().method().integration().type(),
                headers.has("Content-Type") ? headers : headers.plus("Content-Type", MediaType.JSON.name()));
    }
}
