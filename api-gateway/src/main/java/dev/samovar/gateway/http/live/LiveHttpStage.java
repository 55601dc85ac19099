package dev.samovar.gateway.http.live;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.http.HttpStage;
import dev.samovar.gateway.http.RouteSettings;
import dev.samovar.gateway.message.VariableText;
import dev.samovar.gateway.throttle.Limit;
import java.util.Optional;

/** A stage of an HTTP API as it is served now. A change of its settings makes a new one. */
public final class LiveHttpStage {
    private final AccountRegion home;
    private final String apiId;
    private final HttpStage stage;
    private final ServedApi api;
    private final Optional<VariableText> accessLogFormat;

    /** @param home whose API it is */
    public LiveHttpStage(AccountRegion home, String apiId, HttpStage stage, ServedApi api) {
        this.home = home;
        this.apiId = apiId;
        this.stage = stage;
        this.api = api;
        accessLogFormat = stage.accessLogSettings().map(settings -> VariableText.compile(settings.format()));
    }

    public AccountRegion home() {
        return home;
    }

    public String apiId() {
        return apiId;
    }

    public HttpStage stage() {
        return stage;
    }

    public ServedApi api() {
        return api;
    }

    public Optional<VariableText> accessLogFormat() {
        return accessLogFormat;
    }

    /** Whether it is served at the root, with no name in front of its paths. */
    public boolean isAtRoot() {
        return stage.stageName().equals(HttpStage.DEFAULT);
    }

    /** What the stage does with the requests of a route: what is said of the route itself, or else of all. */
    public RouteSettings settings(String routeKey) {
        return stage.routeSettings().getOrDefault(routeKey, stage.defaultRouteSettings());
    }

    /** What comes through to a route, if the stage says so. */
    public Optional<Limit> limit(String routeKey) {
        RouteSettings settings = settings(routeKey);
        return settings.throttlingRateLimit().isEmpty()
                        && settings.throttlingBurstLimit().isEmpty()
                ? Optional.empty()
                : Optional.of(new Limit(
                        settings.throttlingRateLimit().orElse(Limit.ACCOUNT.rate()),
                        settings.throttlingBurstLimit().orElse(Limit.ACCOUNT.burst())));
    }
}
