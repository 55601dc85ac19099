package dev.samovar.gateway.step;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.deploy.DeployedApi;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.deploy.Release;
import dev.samovar.gateway.rest.ApiBuilder;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.ApiKeySource;
import dev.samovar.gateway.rest.CanarySettings;
import dev.samovar.gateway.rest.IntegrationBuilder;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.gateway.rest.MethodBuilder;
import dev.samovar.gateway.rest.MethodSetting;
import dev.samovar.gateway.rest.Model;
import dev.samovar.gateway.rest.RequestValidator;
import dev.samovar.gateway.rest.Resource;
import dev.samovar.gateway.rest.RestApi;
import dev.samovar.gateway.rest.StageBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An API with one method, <code>/pets/{id}</code>, and its stage, in the making. */
final class StepApi {
    static final AccountRegion HOME = new AccountRegion("000000000000", "us-east-1");
    static final String API = "abcdefghij";
    static final String PATH = "/pets/{id}";

    private final Map<String, Boolean> requestParameters = new LinkedHashMap<>();
    private final Map<String, String> requestModels = new HashMap<>();
    private final Map<String, Model> models = new HashMap<>();
    private final Map<String, String> mappings = new HashMap<>();
    private final List<String> cacheKey = new ArrayList<>();
    private final Map<String, MethodSetting> settings = new HashMap<>();
    private Optional<String> validator = Optional.empty();
    private Optional<CanarySettings> canary = Optional.empty();
    private String verb = "GET";
    private boolean isKeyRequired;
    private ApiKeySource keySource = ApiKeySource.HEADER;

    StepApi verb(String other) {
        verb = other;
        return this;
    }

    StepApi parameter(String name, boolean isRequired) {
        requestParameters.put(name, isRequired);
        return this;
    }

    StepApi model(String mediaType, String name, String schema) {
        requestModels.put(mediaType, name);
        models.put(name, new Model(name, name, Optional.empty(), schema, "application/json"));
        return this;
    }

    StepApi keyRequired(ApiKeySource source) {
        isKeyRequired = true;
        keySource = source;
        return this;
    }

    /** @param name {@code all}, {@code body}, {@code parameters} or {@code nothing} */
    StepApi validator(String name) {
        validator = Optional.of(name);
        return this;
    }

    StepApi cachedBy(String... parameters) {
        cacheKey.addAll(List.of(parameters));
        return this;
    }

    StepApi mapping(String to, String from) {
        mappings.put(to, from);
        return this;
    }

    StepApi setting(String key, MethodSetting setting) {
        settings.put(key, setting);
        return this;
    }

    StepApi canary(boolean usesStageCache) {
        canary = Optional.of(new CanarySettings("dep1", 100, Map.of(), usesStageCache));
        return this;
    }

    DeployedApi deployed() {
        var integration = IntegrationBuilder.integration(IntegrationType.MOCK, "res1")
                .parameters(mappings)
                .cachedBy(cacheKey)
                .build();
        var method = MethodBuilder.method(verb)
                .keyRequired(isKeyRequired)
                .validator(validator)
                .parameters(requestParameters)
                .models(requestModels)
                .integration(integration)
                .build();
        var resource = new Resource("res1", Optional.of("root"), Optional.of("{id}"), PATH, Map.of(verb, method));
        return new DeployedApi(
                "dep1",
                new ApiDefinition(api(), Map.of("res1", resource), models, validators(), Map.of(), Map.of(), Map.of()));
    }

    private static Map<String, RequestValidator> validators() {
        return Map.of(
                "all", new RequestValidator("all", "all", true, true),
                "body", new RequestValidator("body", "body", true, false),
                "parameters", new RequestValidator("parameters", "parameters", false, true),
                "nothing", new RequestValidator("nothing", "nothing", false, false));
    }

    private RestApi api() {
        return ApiBuilder.api(API).keySource(keySource).build();
    }

    /** The stage {@code prod}, with a cache. */
    LiveStage stage(boolean hasCache, Map<String, String> variables) {
        var stage = StageBuilder.stage("prod", "dep1")
                .cache(hasCache, "0.5")
                .settings(settings)
                .variables(variables)
                .canary(canary)
                .build();
        DeployedApi api = deployed();
        return new LiveStage(
                HOME,
                API,
                stage,
                new Release(api, variables, false),
                canary.map(_ -> new Release(api, variables, true)));
    }
}
