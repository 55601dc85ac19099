package dev.samovar.gateway.step;

import dev.samovar.function.access.ServiceCaller;
import dev.samovar.gateway.backend.AwsUri;
import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.backend.MockAnswer;
import dev.samovar.gateway.backend.RequestHeaders;
import dev.samovar.gateway.backend.Target;
import dev.samovar.gateway.backend.function.FunctionCall;
import dev.samovar.gateway.backend.function.FunctionReference;
import dev.samovar.gateway.event.ProxyEvent;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.invocation.Payload;
import java.util.Optional;
import java.util.function.Consumer;

/** The call of one exchange's backend, whatever it is. */
final class BackendCall {
    private final Exchange exchange;
    private final Backends backends;
    private final Consumer<BackendResult> ended;
    private final Integration integration;

    BackendCall(Exchange exchange, Backends backends, Consumer<BackendResult> ended) {
        this.exchange = exchange;
        this.backends = backends;
        this.ended = ended;
        integration = exchange.route().method().integration();
    }

    /** Begins the call; what comes back tells the backend that nobody waits any more. */
    Runnable begin() {
        return switch (exchange.route().method().target()) {
            case Target.Mock _ -> end(mock(exchange));
            case Target.Http http -> callServer(http);
            case Target.Function function ->
                integration.type() == IntegrationType.AWS_PROXY ? runFunction(function) : askFunction(function);
            case Target.AwsService _ -> callService();
            case Target.Broken(String reason) -> end(new BackendResult.Misconfigured(reason));
        };
    }

    /** What a mock answers. */
    static BackendResult mock(Exchange exchange) {
        return exchange.backendRequest()
                .map(request -> MockAnswer.of(request.body()))
                .orElseGet(BackendCall::unmapped);
    }

    private Runnable end(BackendResult known) {
        ended.accept(known);
        return BackendCall::nothingToGiveUp;
    }

    private static void nothingToGiveUp() {
        /* What has ended, and what a function began, cannot be taken back. */
    }

    private static BackendResult unmapped() {
        return new BackendResult.Misconfigured("No request was mapped");
    }

    /* The verb toward the backend: the client's own if the integration leaves it open. */
    private String verb() {
        return integration
                .httpMethod()
                .filter(verb -> !verb.equals("ANY"))
                .orElseGet(() -> exchange.request().method());
    }

    private Runnable callServer(Target.Http target) {
        if (exchange.backendRequest().isEmpty()) {
            return end(unmapped());
        }
        BackendRequest request = complete(exchange.backendRequest().get());
        logRequest(request);
        return backends.servers().call(request, target.skipsVerification(), ended);
    }

    private BackendRequest complete(BackendRequest request) {
        return new BackendRequest(
                request.method(),
                request.uri(),
                RequestHeaders.complete(
                        integration.type(),
                        request.headers(),
                        exchange.request(),
                        exchange.stage().apiId(),
                        exchange.id().traceId()),
                request.query(),
                request.body(),
                request.timeout());
    }

    private void logRequest(BackendRequest request) {
        exchange.log().info(() -> "Endpoint request URI: " + request.uri());
        exchange.log().info(() -> "Endpoint request headers: " + LogText.of(request.headers()));
        exchange.log().info(() -> "Endpoint request body after transformations: " + LogText.of(request.body()));
        exchange.log().info(() -> "Sending request to " + request.uri());
    }

    private Runnable runFunction(Target.Function target) {
        if (!verb().equals("POST")) {
            return end(new BackendResult.Misconfigured("Lambda functions are invoked with POST, not with " + verb()));
        }
        String function = target.function().render(exchange.release().stageVariables());
        byte[] event = ProxyEvent.bytes(exchange);
        logInvocation(function, event);
        backends.functions().run(call(target, function, event), ended);
        return BackendCall::nothingToGiveUp;
    }

    private Runnable askFunction(Target.Function target) {
        if (exchange.backendRequest().isEmpty()) {
            return end(unmapped());
        }
        BackendRequest request = exchange.backendRequest().get();
        Optional<String> function = AwsUri.parse(request.uri()).flatMap(AwsUri::function);
        if (function.isEmpty() || !request.method().equals("POST")) {
            return end(new BackendResult.Misconfigured(
                    "Invalid Lambda invocation: " + request.method() + " " + request.uri()));
        }
        byte[] event = request.body().length == 0 ? Payload.EMPTY_OBJECT.bytes() : request.body();
        logInvocation(function.get(), event);
        backends.functions().ask(call(target, function.get(), event), request.headers(), ended);
        return BackendCall::nothingToGiveUp;
    }

    private FunctionCall call(Target.Function target, String function, byte[] event) {
        return new FunctionCall(
                FunctionReference.of(exchange.stage().home(), function),
                Payload.of(event),
                Optional.of(exchange.id().traceId()),
                target.hasRole() ? Optional.empty() : Optional.of(caller()));
    }

    /* Unlike the ARN that authorizers get, this one names the resource, and not the path that was asked for. */
    private ServiceCaller caller() {
        String account = exchange.stage().home().account();
        return new ServiceCaller(
                FunctionCall.PRINCIPAL,
                "arn:aws:execute-api:" + exchange.stage().home().region() + ":" + account + ":"
                        + exchange.stage().apiId() + "/"
                        + exchange.stage().stage().stageName() + "/"
                        + exchange.request().method()
                        + exchange.route().method().resource().path(),
                account);
    }

    private void logInvocation(String function, byte[] event) {
        exchange.log().info(() -> "Endpoint request URI: " + address(function));
        exchange.log().info(() -> "Endpoint request body after transformations: " + LogText.of(event));
        exchange.log().info(() -> "Sending request to " + address(function));
    }

    private String address(String function) {
        return "https://lambda." + exchange.stage().home().region() + ".amazonaws.com/2015-03-31/functions/" + function
                + "/invocations";
    }

    private Runnable callService() {
        if (exchange.backendRequest().isEmpty()) {
            return end(unmapped());
        }
        BackendRequest request = complete(exchange.backendRequest().get());
        logRequest(request);
        return backends.services().call(request, exchange.stage().home(), ended);
    }
}
