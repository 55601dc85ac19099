package dev.samovar.gateway.http.exchange;

import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.http.live.LiveHttpStage;
import dev.samovar.gateway.http.live.ServedRoute;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.pipeline.ExchangeId;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Timing;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A request to an HTTP API on its way, with what the steps found out about it. Each part is set once, by the step whose
 * business it is, and later steps rely on it. It belongs to one thread at a time.
 */
public final class HttpExchange {
    private final GatewayRequest request;
    private final LiveHttpStage stage;
    private final ExchangeId id;
    private final Executor thread;

    private @Nullable ServedRoute route;
    private Map<String, String> pathParameters = Map.of();
    private @Nullable HttpCaller caller;
    private @Nullable BackendResult backendResult;
    private @Nullable Failure failure;
    private Timing timing = Timing.NONE;
    private @Nullable GatewayReply reply;
    private @Nullable Duration latency;

    /**
     * A request that begins its way.
     *
     * @param thread runs whatever goes on with this exchange after a wait
     */
    public HttpExchange(GatewayRequest request, LiveHttpStage stage, ExchangeId id, Executor thread) {
        this.request = request;
        this.stage = stage;
        this.id = id;
        this.thread = thread;
    }

    public GatewayRequest request() {
        return request;
    }

    public LiveHttpStage stage() {
        return stage;
    }

    public ExchangeId id() {
        return id;
    }

    /** What clients know it by. */
    public String requestId() {
        return id.extendedRequestId();
    }

    public Executor thread() {
        return thread;
    }

    /** The whole path as sent, with the stage or what a custom domain puts in front. */
    public String fullPath() {
        if (!request.basePath().isEmpty()) {
            return request.basePath() + request.path();
        }
        return stage.isAtRoot() ? request.path() : "/" + stage.stage().stageName() + request.path();
    }

    /** The ARN of what was asked for, as policies name it. */
    public String routeArn() {
        return "arn:aws:execute-api:" + stage.home().region() + ":"
                + stage.home().account() + ":" + stage.apiId() + "/"
                + stage.stage().stageName() + "/" + request.method() + request.path();
    }

    /** Where it goes; later than the routing step only. */
    public ServedRoute route() {
        if (route == null) {
            throw new IllegalStateException("the request has not been routed");
        }
        return route;
    }

    /** Where it goes, if that is known yet: a request may fail before. */
    public Optional<ServedRoute> routeIfKnown() {
        return Optional.ofNullable(route);
    }

    /** By name, decoded. */
    public Map<String, String> pathParameters() {
        return pathParameters;
    }

    public void route(ServedRoute found, Map<String, String> parameters) {
        route = found;
        pathParameters = parameters;
    }

    public Optional<HttpCaller> caller() {
        return Optional.ofNullable(caller);
    }

    public void caller(HttpCaller known) {
        caller = known;
    }

    /** What came of the backend's call. */
    public Optional<BackendResult> backendResult() {
        return Optional.ofNullable(backendResult);
    }

    public void backendResult(BackendResult result) {
        backendResult = result;
    }

    /** Why it did not get through, if so. */
    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    public void failure(Failure reason) {
        failure = reason;
    }

    public Timing timing() {
        return timing;
    }

    public void timing(Timing known) {
        timing = known;
    }

    /** What the client is answered, at the end. */
    public Optional<GatewayReply> reply() {
        return Optional.ofNullable(reply);
    }

    /** From the request's arrival to its reply, at the end. */
    public Optional<Duration> latency() {
        return Optional.ofNullable(latency);
    }

    /** Ends the exchange. */
    public void reply(GatewayReply answer, Duration after) {
        reply = answer;
        latency = after;
    }
}
