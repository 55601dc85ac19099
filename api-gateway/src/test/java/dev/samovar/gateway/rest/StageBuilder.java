package dev.samovar.gateway.rest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A stage with nothing but what a test says of it. */
public final class StageBuilder {
    private final String name;
    private final String deployment;
    private Optional<String> cacheSize = Optional.empty();
    private boolean hasCache;
    private Map<String, MethodSetting> settings = Map.of();
    private Map<String, String> variables = Map.of();
    private Optional<CanarySettings> canary = Optional.empty();

    private StageBuilder(String name, String deployment) {
        this.name = name;
        this.deployment = deployment;
    }

    public static StageBuilder stage(String name, String deployment) {
        return new StageBuilder(name, deployment);
    }

    public StageBuilder cache(boolean enabled, String gigabytes) {
        hasCache = enabled;
        cacheSize = Optional.of(gigabytes);
        return this;
    }

    public StageBuilder settings(Map<String, MethodSetting> byMethod) {
        settings = byMethod;
        return this;
    }

    public StageBuilder variables(Map<String, String> values) {
        variables = values;
        return this;
    }

    public StageBuilder canary(Optional<CanarySettings> share) {
        canary = share;
        return this;
    }

    public Stage build() {
        return new Stage(
                name,
                deployment,
                Optional.empty(),
                hasCache,
                cacheSize,
                settings,
                variables,
                Optional.empty(),
                Optional.empty(),
                canary,
                false,
                Optional.empty(),
                Map.of(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
