package dev.samovar.gateway.deploy;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.message.VariableText;
import dev.samovar.gateway.rest.MethodSetting;
import dev.samovar.gateway.rest.Stage;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A stage as it is served now. A change of its settings makes a new one. */
public final class LiveStage {
    private static final double ALL_PERCENT = 100;

    private final AccountRegion home;
    private final String apiId;
    private final Stage stage;
    private final Release production;
    private final Optional<Release> canary;
    private final Optional<VariableText> accessLogFormat;
    private final boolean isLogged;
    private final IdentityHashMap<DeployedMethod, MethodSetting> settings = new IdentityHashMap<>();

    /**
     * A stage with what it serves.
     *
     * @param home whose API it is
     * @param production what serves all requests but the canary's
     * @param canary what serves the canary's share
     */
    public LiveStage(AccountRegion home, String apiId, Stage stage, Release production, Optional<Release> canary) {
        this.home = home;
        this.apiId = apiId;
        this.stage = stage;
        this.production = production;
        this.canary = canary;
        accessLogFormat = stage.accessLogSettings().map(settings -> VariableText.compile(settings.format()));
        isLogged = stage.methodSettings().values().stream()
                .anyMatch(setting -> setting.loggingLevel()
                        .filter(level -> !level.equals("OFF"))
                        .isPresent());
        addSettings(production);
        canary.ifPresent(this::addSettings);
    }

    private void addSettings(Release release) {
        for (DeployedMethod method : release.api().methods()) {
            stage.setting(method.resource(), method.method().httpMethod())
                    .ifPresent(setting -> settings.put(method, setting));
        }
    }

    public AccountRegion home() {
        return home;
    }

    public String apiId() {
        return apiId;
    }

    public Stage stage() {
        return stage;
    }

    public Release production() {
        return production;
    }

    public Optional<Release> canary() {
        return canary;
    }

    public Optional<VariableText> accessLogFormat() {
        return accessLogFormat;
    }

    /** Whether anything is written down of any of its requests. */
    public boolean isLogged() {
        return isLogged;
    }

    /** What the stage does with the requests of a method, if it says so. */
    public Optional<MethodSetting> setting(DeployedMethod method) {
        @Nullable MethodSetting setting = settings.get(method);
        return Optional.ofNullable(setting);
    }

    /** Draws who serves the next request. */
    public Release draw(RandomGenerator random) {
        return canary.isPresent()
                        && random.nextDouble() * ALL_PERCENT
                                < stage.canarySettings().orElseThrow().percentTraffic()
                ? canary.get()
                : production;
    }
}
