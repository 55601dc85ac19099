package dev.samovar.gateway.pipeline;

import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.deploy.DeployedApi;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.deploy.Release;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.template.Overrides;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way, with what the steps found out about it. Each part is set once, by the step whose business it is,
 * and later steps rely on it. It belongs to one thread at a time.
 */
public final class Exchange {
    private final GatewayRequest request;
    private final LiveStage stage;
    private final Release release;
    private final ExchangeId id;
    private final Executor thread;
    private final ExecutionLog log;

    private @Nullable Route route;
    private @Nullable Authorization authorization;
    private @Nullable ApiKeyUse apiKey;
    private @Nullable CacheVisit cacheVisit;
    private @Nullable BackendRequest backendRequest;
    private @Nullable BackendResult backendResult;
    private @Nullable GatewayReply draft;
    private @Nullable Overrides overrides;
    private @Nullable Failure failure;
    private Timing timing = Timing.NONE;
    private @Nullable GatewayReply reply;
    private @Nullable Duration latency;
    private final List<Runnable> endings = new ArrayList<>(1);

    /**
     * A request that begins its way.
     *
     * @param thread runs whatever goes on with this exchange after a wait
     */
    public Exchange(
            GatewayRequest request,
            LiveStage stage,
            Release release,
            ExchangeId id,
            Executor thread,
            ExecutionLog log) {
        this.request = request;
        this.stage = stage;
        this.release = release;
        this.id = id;
        this.thread = thread;
        this.log = log;
    }

    public GatewayRequest request() {
        return request;
    }

    public LiveStage stage() {
        return stage;
    }

    /** The deployment that serves this request, and the variables it sees. */
    public Release release() {
        return release;
    }

    public DeployedApi api() {
        return release.api();
    }

    public ExchangeId id() {
        return id;
    }

    Executor thread() {
        return thread;
    }

    /** What is written down about it. */
    public ExecutionLog log() {
        return log;
    }

    /** Where it goes; later than the routing step only. */
    public Route route() {
        if (route == null) {
            throw new IllegalStateException("the request has not been routed");
        }
        return route;
    }

    /** Where it goes, if that is known yet: a request may fail before. */
    public Optional<Route> routeIfKnown() {
        return Optional.ofNullable(route);
    }

    public void route(Route found) {
        route = found;
    }

    public Optional<Authorization> authorization() {
        return Optional.ofNullable(authorization);
    }

    public void authorization(Authorization found) {
        authorization = found;
    }

    public Optional<ApiKeyUse> apiKey() {
        return Optional.ofNullable(apiKey);
    }

    public void apiKey(ApiKeyUse found) {
        apiKey = found;
    }

    /** What the stage's cache said, if it was asked. */
    public Optional<CacheVisit> cacheVisit() {
        return Optional.ofNullable(cacheVisit);
    }

    public void cacheVisit(CacheVisit found) {
        cacheVisit = found;
    }

    /** Whether the reply came without asking the backend; empty if the method is not cached. */
    public Optional<Boolean> cacheHit() {
        return cacheVisit().map(CacheVisit::isHit);
    }

    /** What the backend is asked, where a mapping has made it. */
    public Optional<BackendRequest> backendRequest() {
        return Optional.ofNullable(backendRequest);
    }

    public void backendRequest(BackendRequest mapped) {
        backendRequest = mapped;
    }

    /** What came of the backend's call. */
    public Optional<BackendResult> backendResult() {
        return Optional.ofNullable(backendResult);
    }

    public void backendResult(BackendResult result) {
        backendResult = result;
    }

    /** What templates say beside what they write. */
    public Overrides overrides() {
        if (overrides == null) {
            overrides = new Overrides();
        }
        return overrides;
    }

    /** The same, if any were asked for yet. */
    public Optional<Overrides> overridesSoFar() {
        return Optional.ofNullable(overrides);
    }

    /** Forgets what templates said since then. */
    public void overrides(Optional<Overrides> before) {
        overrides = before.orElse(null);
    }

    /** What the client is to be answered, unless a later step thinks otherwise. */
    public Optional<GatewayReply> draft() {
        return Optional.ofNullable(draft);
    }

    public void draft(GatewayReply mapped) {
        draft = mapped;
    }

    /** Has something done when the request is answered, however that comes about. */
    public void atEnd(Runnable ending) {
        endings.add(ending);
    }

    void end() {
        endings.forEach(Runnable::run);
        endings.clear();
    }

    /** Why it did not get through, if so. */
    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    void failure(Failure reason) {
        failure = reason;
    }

    public Timing timing() {
        return timing;
    }

    public void timing(Timing known) {
        timing = known;
    }

    /** From the request's arrival to its reply, at the end. */
    public Optional<Duration> latency() {
        return Optional.ofNullable(latency);
    }

    /** What the client is answered, at the end. */
    public Optional<GatewayReply> reply() {
        return Optional.ofNullable(reply);
    }

    /** Ends the exchange. */
    void reply(GatewayReply answer, Duration after) {
        reply = answer;
        latency = after;
    }

    /** The ARN of what was asked for, as policies name it. */
    public String methodArn() {
        return "arn:aws:execute-api:" + stage.home().region() + ":"
                + stage.home().account() + ":" + stage.apiId() + "/"
                + stage.stage().stageName() + "/" + request.method() + request.path();
    }
}
