package dev.samovar.gateway.http.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.http.live.LiveHttpStage;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.JsonText;
import dev.samovar.gateway.message.Variables;
import dev.samovar.gateway.pipeline.ContextVariables;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Timing;
import java.util.Optional;

/** What {@code $context} knows of an exchange, as far as it has come. */
public final class HttpContext implements Variables {
    private static final String AUTHORIZER = "authorizer.";
    private static final String CLAIMS = "claims.";
    private static final String IDENTITY = "identity.";
    private static final String ERROR = "error.";

    private final HttpExchange exchange;

    public HttpContext(HttpExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Optional<Object> find(String name) {
        if (name.startsWith(AUTHORIZER)) {
            return exchange.caller().flatMap(caller -> authorizer(caller, name.substring(AUTHORIZER.length())));
        }
        if (name.startsWith(IDENTITY)) {
            return identity(name.substring(IDENTITY.length()));
        }
        if (name.startsWith(ERROR)) {
            return exchange.failure().flatMap(failure -> error(failure, name.substring(ERROR.length())));
        }
        return request(name).or(() -> outcome(name));
    }

    private Optional<Object> request(String name) {
        GatewayRequest request = exchange.request();
        LiveHttpStage stage = exchange.stage();
        return switch (name) {
            case "accountId" -> Optional.of(stage.home().account());
            case "apiId", "domainPrefix" -> Optional.of(stage.apiId());
            case "domainName" -> Optional.of(request.domainName());
            case "requestId", "extendedRequestId" -> Optional.of(exchange.requestId());
            case "httpMethod" -> Optional.of(request.method());
            case "path" -> Optional.of(exchange.fullPath());
            case "protocol" -> Optional.of("HTTP/1.1");
            case "requestTime" -> Optional.of(ContextVariables.requestTime(request.receivedAt()));
            case "requestTimeEpoch" -> Optional.of(request.receivedAt().getEpochSecond());
            case "stage" -> Optional.of(stage.stage().stageName());
            case "routeKey" ->
                exchange.routeIfKnown().map(served -> served.route().routeKey());
            case "customDomain.basePathMatched" ->
                Optional.<Object>of(request.basePath()).filter(path -> !path.equals(""));
            default -> Optional.empty();
        };
    }

    /* What only access logs can know: the exchange has ended. */
    private Optional<Object> outcome(String name) {
        Timing timing = exchange.timing();
        return switch (name) {
            case "status" -> exchange.reply().map(GatewayReply::status);
            case "responseLength" -> exchange.reply().map(reply -> reply.body().length);
            case "dataProcessed" ->
                exchange.reply()
                        .map(reply -> reply.body().length + exchange.request().body().length);
            case "responseLatency" -> exchange.latency().map(latency -> (Object) latency.toMillis());
            case "integrationLatency", "integration.latency" ->
                timing.integration().map(latency -> (Object) latency.toMillis());
            case "integrationStatus", "integration.status", "integration.integrationStatus" ->
                timing.integrationStatus().map(status -> (Object) status);
            case "integrationErrorMessage", "integration.error" ->
                exchange.backendResult().flatMap(HttpContext::integrationError);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> integrationError(BackendResult result) {
        return switch (result) {
            case BackendResult.Responded responded -> responded.errorMessage().map(message -> message);
            case BackendResult.TimedOut _ -> Optional.of("The integration did not answer in time");
            case BackendResult.Unreachable(String reason) -> Optional.of(reason);
            case BackendResult.Misconfigured(String reason) -> Optional.of(reason);
            case BackendResult.Rejected(var _, String message) -> Optional.of(message);
        };
    }

    private static Optional<Object> authorizer(HttpCaller caller, String name) {
        return switch (caller) {
            case HttpCaller.OfToken token ->
                name.startsWith(CLAIMS)
                        ? Optional.ofNullable(token.claims().get(name.substring(CLAIMS.length())))
                        : Optional.empty();
            case HttpCaller.OfFunction function ->
                name.equals("principalId") ? function.principalId().map(id -> id) : context(function, name);
            case HttpCaller.OfSignature _ -> Optional.empty();
        };
    }

    private static Optional<Object> context(HttpCaller.OfFunction function, String name) {
        JsonNode value = function.context().path(name);
        return value.isMissingNode() || value.isNull()
                ? Optional.empty()
                : Optional.of(value.isTextual() ? value.asText() : value.toString());
    }

    private Optional<Object> identity(String name) {
        return switch (name) {
            case "sourceIp" -> Optional.of(exchange.request().sourceIp());
            case "userAgent" -> exchange.request().headers().last("User-Agent").map(agent -> agent);
            default ->
                exchange.caller()
                        .flatMap(caller -> caller instanceof HttpCaller.OfSignature signed
                                ? identity(signed, name)
                                : Optional.empty());
        };
    }

    private static Optional<Object> identity(HttpCaller.OfSignature signed, String name) {
        return switch (name) {
            case "accessKey", "caller", "user" -> Optional.of(signed.accessKey());
            case "accountId" -> Optional.of(signed.accountId());
            case "userArn" -> Optional.of(signed.userArn());
            default -> Optional.empty();
        };
    }

    private static Optional<Object> error(Failure failure, String name) {
        return switch (name) {
            case "message" -> failure.message().map(message -> message);
            case "messageString" -> failure.message().map(JsonText::quote);
            case "responseType" -> Optional.of(failure.type().name());
            default -> Optional.empty();
        };
    }
}
