package dev.samovar.gateway.pipeline;

import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.JsonText;
import dev.samovar.gateway.message.SecondText;
import dev.samovar.gateway.message.Variables;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What {@code $context} knows of an exchange, as far as it has come. */
public final class ContextVariables implements Variables {
    private static final SecondText TIME =
            new SecondText(DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));
    private static final String AUTHORIZER = "authorizer.";
    private static final String CLAIMS = "authorizer.claims.";
    private static final String IDENTITY = "identity.";
    private static final String ERROR = "error.";

    private final Exchange exchange;

    public ContextVariables(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Optional<Object> find(String name) {
        if (name.startsWith(CLAIMS)) {
            return exchange.authorization().map(who -> who.claims().get(name.substring(CLAIMS.length())));
        }
        if (name.startsWith(AUTHORIZER)) {
            return exchange.authorization().flatMap(who -> authorizer(who, name.substring(AUTHORIZER.length())));
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
        String stage = exchange.stage().stage().stageName();
        return switch (name) {
            case "accountId" -> Optional.of(exchange.stage().home().account());
            case "apiId", "domainPrefix" -> Optional.of(exchange.stage().apiId());
            case "deploymentId" -> Optional.of(exchange.api().deploymentId());
            case "domainName" -> Optional.of(request.domainName());
            case "extendedRequestId" -> Optional.of(exchange.id().extendedRequestId());
            case "requestId" -> Optional.of(exchange.id().requestId());
            case "xrayTraceId" -> Optional.of(exchange.id().traceId());
            case "httpMethod" -> Optional.of(request.method());
            case "path" ->
                Optional.of(
                        request.basePath().isEmpty()
                                ? "/" + stage + request.path()
                                : request.basePath() + request.path());
            case "protocol" -> Optional.of("HTTP/1.1");
            case "requestTime" -> Optional.of(requestTime(request.receivedAt()));
            case "requestTimeEpoch" -> Optional.of(request.receivedAt().toEpochMilli());
            case "stage" -> Optional.of(stage);
            case "resourceId" ->
                exchange.routeIfKnown().map(route -> route.method().resource().id());
            case "resourcePath" ->
                exchange.routeIfKnown().map(route -> route.method().resource().path());
            case "isCanaryRequest" ->
                exchange.stage()
                        .stage()
                        .canarySettings()
                        .map(_ -> exchange.release().isCanary());
            case "customDomain.basePathMatched" ->
                Optional.of(request.basePath()).filter(path -> !path.isEmpty()).map(path -> path);
            default -> Optional.empty();
        };
    }

    /* What only access logs can know: the exchange has ended. */
    private Optional<Object> outcome(String name) {
        Timing timing = exchange.timing();
        return switch (name) {
            case "status" -> exchange.reply().map(GatewayReply::status);
            case "responseLength" -> exchange.reply().map(reply -> reply.body().length);
            case "responseLatency" -> exchange.latency().map(latency -> (Object) latency.toMillis());
            case "integrationLatency", "integration.latency" ->
                timing.integration().map(latency -> latency.toMillis());
            case "integrationStatus", "integration.status", "integration.integrationStatus" ->
                timing.integrationStatus().map(status -> status);
            // AWS counts hits but cannot show them in logs.
            case "cacheHit" -> exchange.cacheHit().map(isHit -> isHit);
            case "integrationErrorMessage", "integration.error" -> integrationError();
            case "endpointType" ->
                Optional.of(exchange.api()
                        .definition()
                        .api()
                        .endpointConfiguration()
                        .types()
                        .getFirst());
            default -> Optional.empty();
        };
    }

    private Optional<Object> integrationError() {
        return exchange.failure()
                .filter(failure -> switch (failure.type()) {
                    case INTEGRATION_FAILURE, INTEGRATION_TIMEOUT, API_CONFIGURATION_ERROR -> true;
                    default -> false;
                })
                .flatMap(Failure::message);
    }

    private static Optional<Object> authorizer(Authorization who, String name) {
        return switch (name) {
            case "principalId" -> who.principalId().map(id -> id);
            case "integrationLatency", "latency" -> Optional.of(who.latencyMillis());
            default -> Optional.ofNullable(who.context().get(name));
        };
    }

    private Optional<Object> identity(String name) {
        return switch (name) {
            case "sourceIp" -> Optional.of(exchange.request().sourceIp());
            case "userAgent" -> exchange.request().headers().last("User-Agent").map(agent -> agent);
            case "apiKey" -> exchange.apiKey().map(ApiKeyUse::value);
            case "apiKeyId" -> exchange.apiKey().map(ApiKeyUse::keyId);
            default -> exchange.authorization().map(who -> who.identity().get(name));
        };
    }

    private static Optional<Object> error(Failure failure, String name) {
        return switch (name) {
            case "message" -> failure.message().map(message -> message);
            case "messageString" ->
                Optional.of(failure.message().map(JsonText::quote).orElse("null"));
            case "responseType" -> Optional.of(failure.type().name());
            case "validationErrorString" -> failure.validationError().map(error -> error);
            default -> Optional.empty();
        };
    }

    /** A time as AWS writes it in logs and events. */
    public static String requestTime(Instant time) {
        return TIME.of(time);
    }
}
