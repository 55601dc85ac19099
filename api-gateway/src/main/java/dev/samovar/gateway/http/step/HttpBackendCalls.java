package dev.samovar.gateway.http.step;

import dev.samovar.function.access.ServiceCaller;
import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.backend.function.FunctionCall;
import dev.samovar.gateway.backend.function.FunctionReference;
import dev.samovar.gateway.http.HttpRoute;
import dev.samovar.gateway.http.RouteKey;
import dev.samovar.gateway.http.event.HttpEvent;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.exchange.HttpValues;
import dev.samovar.gateway.http.live.HttpTarget;
import dev.samovar.gateway.http.live.LiveHttpStage;
import dev.samovar.gateway.http.live.ServedRoute;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.step.Backends;
import dev.samovar.invocation.Payload;
import java.util.Optional;
import java.util.function.Consumer;

/** Calls whatever stands behind routes. */
final class HttpBackendCalls {
    private final Backends backends;

    HttpBackendCalls(Backends backends) {
        this.backends = backends;
    }

    /** Begins a call; what comes back tells the backend that nobody waits any more. */
    Runnable begin(HttpExchange exchange, Consumer<BackendResult> ended) {
        ServedRoute route = exchange.route();
        return switch (route.target()) {
            case HttpTarget.Function function -> {
                GatewayRequest request = changed(exchange);
                byte[] event = function.isVersion2()
                        ? HttpEvent.version2(exchange, request)
                        : HttpEvent.version1(exchange, request);
                backends.functions().run(call(exchange, function, event), ended);
                yield HttpBackendCalls::nothingToGiveUp;
            }
            case HttpTarget.Server server ->
                backends.servers().call(ServerRequest.of(exchange, server, changed(exchange)), false, ended);
            case HttpTarget.Service service -> ask(exchange, service, ended);
            case HttpTarget.Nowhere _ -> {
                ended.accept(new BackendResult.Misconfigured("The route has no integration"));
                yield HttpBackendCalls::nothingToGiveUp;
            }
        };
    }

    private Runnable ask(HttpExchange exchange, HttpTarget.Service service, Consumer<BackendResult> ended) {
        try {
            return backends.services()
                    .call(ActionRequest.of(exchange, service), exchange.stage().home(), ended);
        } catch (ActionForm.Unreadable unreadable) {
            ended.accept(new BackendResult.Misconfigured(String.valueOf(unreadable.getMessage())));
            return HttpBackendCalls::nothingToGiveUp;
        }
    }

    private static GatewayRequest changed(HttpExchange exchange) {
        return exchange.route().changes().isEmpty()
                ? exchange.request()
                : exchange.route().changes().apply(exchange.request(), new HttpValues(exchange));
    }

    private static FunctionCall call(HttpExchange exchange, HttpTarget.Function target, byte[] event) {
        LiveHttpStage stage = exchange.stage();
        String function = target.function().render(stage.stage().stageVariables());
        return new FunctionCall(
                FunctionReference.of(stage.home(), function),
                Payload.of(event),
                Optional.of(exchange.id().traceId()),
                target.hasRole() ? Optional.empty() : Optional.of(caller(exchange)));
    }

    /* Unlike the ARN that authorizers get, this one names the route, and not the path that was asked for. */
    private static ServiceCaller caller(HttpExchange exchange) {
        LiveHttpStage stage = exchange.stage();
        RouteKey key = exchange.route().key();
        String account = stage.home().account();
        return new ServiceCaller(
                FunctionCall.PRINCIPAL,
                "arn:aws:execute-api:" + stage.home().region() + ":" + account + ":" + stage.apiId() + "/"
                        + stage.stage().stageName() + "/"
                        + (key.isDefault()
                                ? HttpRoute.DEFAULT
                                : exchange.request().method() + key.path()),
                account);
    }

    private static void nothingToGiveUp() {}
}
