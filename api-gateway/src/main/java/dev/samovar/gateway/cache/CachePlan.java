package dev.samovar.gateway.cache;

import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.MethodSetting;
import dev.samovar.gateway.rest.Resource;
import dev.samovar.gateway.rest.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the replies of a method are cached, as far as its deployment says; compiled once. */
public final class CachePlan {
    private static final String GET = "GET";

    private final String namespace;
    private final boolean isStreamed;
    private final String settingPrefix;
    private final String settingKey;
    private final boolean isAny;
    private final List<String> parameters;
    private final KeySource[] sources;

    private CachePlan(Resource resource, Method method, Integration integration) {
        namespace = integration.cacheNamespace();
        isStreamed = integration.responseTransferMode().filter("STREAM"::equals).isPresent();
        settingPrefix = resource.path().replace("/", "~1") + "/";
        settingKey = settingPrefix + method.httpMethod();
        isAny = method.httpMethod().equals("ANY");
        parameters =
                integration.cacheKeyParameters().stream().sorted().distinct().toList();
        sources = parameters.stream()
                .map(parameter -> KeySource.compile(parameter, integration.requestParameters()))
                .toArray(KeySource[]::new);
    }

    public static CachePlan compile(Resource resource, Method method, Integration integration) {
        return new CachePlan(resource, method, integration);
    }

    /**
     * How a stage wants replies to be cached now; empty if it does not. Without a setting of its own, a method is cached
     * where it is asked with {@code GET}. Streamed replies are never cached.
     */
    public Optional<MethodSetting> setting(Stage stage, String verb) {
        if (!stage.cacheClusterEnabled() || isStreamed) {
            return Optional.empty();
        }
        MethodSetting setting = own(stage, verb);
        if (setting == null && verb.equals(GET)) {
            setting = stage.methodSettings().getOrDefault(MethodSetting.ALL_METHODS, MethodSetting.DEFAULT);
        }
        return setting != null && setting.cachingEnabled() && setting.cacheTtlInSeconds() > 0
                ? Optional.of(setting)
                : Optional.empty();
    }

    private @Nullable MethodSetting own(Stage stage, String verb) {
        Map<String, MethodSetting> settings = stage.methodSettings();
        MethodSetting exact = isAny ? settings.get(settingPrefix + verb) : null;
        return exact == null ? settings.get(settingKey) : exact;
    }

    /**
     * What tells a request's reply from others.
     *
     * @param isCanarysOwn whether a canary that does not use the stage's cache was asked
     */
    public CacheKey key(String deploymentId, boolean isCanarysOwn, KeyInputs inputs) {
        @Nullable Object[] values = new @Nullable Object[sources.length];
        for (int i = 0; i < sources.length; i++) {
            values[i] = sources[i].value(inputs);
        }
        return new CacheKey(
                new CacheScope(namespace, deploymentId, inputs.request().method(), parameters, isCanarysOwn), values);
    }
}
