package dev.samovar.gateway.step;

import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.backend.HeaderRules;
import dev.samovar.gateway.backend.RequestHeaders;
import dev.samovar.gateway.content.Content;
import dev.samovar.gateway.deploy.DeployedMethod;
import dev.samovar.gateway.deploy.RequestPlan;
import dev.samovar.gateway.deploy.Templates.MappingTemplate;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.MediaType;
import dev.samovar.gateway.parameter.MappedRequest;
import dev.samovar.gateway.parameter.UnreadableBody;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.template.Patience;
import dev.samovar.gateway.template.TemplateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Makes the request toward the backend: body by template or untouched, parameters, headers, address. Functions behind
 * proxies are sent the client's request as an event instead; web servers behind proxies get it as it is, with parameters
 * added.
 */
public final class MapRequestStep implements Step {
    private final Pace pace;

    /** @param workers make what takes too long for the thread of the request */
    public MapRequestStep(Executor workers) {
        pace = new Pace(workers);
    }

    @Override
    public Outcome take(Exchange exchange) {
        return pace.map(exchange, exchange.request().body().length, patience -> map(exchange, patience));
    }

    private static Outcome map(Exchange exchange, Patience patience) {
        DeployedMethod method = exchange.route().method();
        try {
            return switch (method.integration().type()) {
                case AWS_PROXY -> check(exchange, method);
                case HTTP_PROXY -> proxy(exchange, method);
                case MOCK, HTTP, AWS -> map(exchange, method, patience);
            };
        } catch (UnreadableBody _) {
            return new Failure(FailureType.BAD_REQUEST_BODY, UnreadableBody.MESSAGE).outcome();
        } catch (TemplateException impossible) {
            return misconfigured(exchange, impossible.reason());
        }
    }

    private static Outcome misconfigured(Exchange exchange, String reason) {
        exchange.log().error(() -> "Execution failed due to configuration error: " + reason);
        return Failure.misconfigured().outcome();
    }

    private static Optional<Content> content(Exchange exchange, DeployedMethod method) {
        GatewayRequest request = exchange.request();
        return exchange.api()
                .content()
                .request(request.body(), request.headers(), method.integration().contentHandling());
    }

    private static Outcome undecodable(Exchange exchange) {
        return misconfigured(exchange, "Unable to base64 decode the body.");
    }

    private static MappedRequest parameters(Exchange exchange, RequestPlan plan) {
        return plan.parameters().apply(new Mapping(exchange).ofRequest());
    }

    /* Nothing that is mapped reaches a function, but what must not be mapped is refused all the same. */
    private static Outcome check(Exchange exchange, DeployedMethod method) {
        if (method.requests().parameters().isEmpty()) {
            return Outcome.PASSED;
        }
        return illegalHeader(method, parameters(exchange, method.requests()))
                .map(name -> misconfigured(exchange, name + " header already present"))
                .orElse(Outcome.PASSED);
    }

    private static Optional<String> illegalHeader(DeployedMethod method, MappedRequest mapped) {
        for (String name : mapped.headers().keySet()) {
            if (HeaderRules.isIllegal(method.integration().type(), name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static Outcome proxy(Exchange exchange, DeployedMethod method) {
        GatewayRequest request = exchange.request();
        MappedRequest mapped = parameters(exchange, method.requests());
        List<Headers.Field> fields = new ArrayList<>();
        for (Headers.Field field :
                RequestHeaders.forwarded(request, exchange.id().traceId()).fields()) {
            if (HeaderRules.isPassed(field)
                    && mapped.headers().keySet().stream().noneMatch(field.name()::equalsIgnoreCase)) {
                fields.add(field);
            }
        }
        fields.addAll(mapped.asHeaders().fields());
        Optional<Content> content = content(exchange, method);
        return content.isEmpty()
                ? undecodable(exchange)
                : send(
                        exchange,
                        method,
                        mapped,
                        Headers.of(fields),
                        request.query().raw(),
                        content.get().bytes());
    }

    private static Outcome map(Exchange exchange, DeployedMethod method, Patience patience) {
        GatewayRequest request = exchange.request();
        RequestPlan plan = method.requests();
        MappedRequest mapped = parameters(exchange, plan);
        Optional<MappingTemplate> template = plan.template(
                request.headers().last("Content-Type").map(MediaType::first).orElse(MediaType.JSON));
        if (template.isEmpty() && !plan.passesUntouched()) {
            return new Failure(FailureType.UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type").outcome();
        }
        Optional<Content> content = content(exchange, method);
        if (content.isEmpty()) {
            return undecodable(exchange);
        }
        byte[] body = new Mapping(exchange).body(template, content.get(), patience);
        mapped.override(exchange.overrides());
        return send(exchange, method, mapped, mapped.asHeaders(), "", body);
    }

    private static Outcome send(
            Exchange exchange,
            DeployedMethod method,
            MappedRequest mapped,
            Headers headers,
            String query,
            byte[] body) {
        Optional<String> illegal = illegalHeader(method, mapped);
        if (illegal.isPresent()) {
            return misconfigured(exchange, illegal.get() + " header already present");
        }
        Integration integration = method.integration();
        exchange.backendRequest(new BackendRequest(
                integration
                        .httpMethod()
                        .filter(verb -> !verb.equals("ANY"))
                        .orElse(exchange.request().method()),
                method.requests().uri().render(exchange.release().stageVariables(), mapped.path()),
                headers,
                mapped.asQuery(query),
                body,
                Duration.ofMillis(integration.timeoutInMillis())));
        return Outcome.PASSED;
    }
}
