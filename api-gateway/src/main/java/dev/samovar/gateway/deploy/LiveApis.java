package dev.samovar.gateway.deploy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All stages that are served now. It is changed by one thread and read by any. */
public final class LiveApis {
    private final Map<String, Map<String, LiveStage>> stages = new ConcurrentHashMap<>();

    /** Serves a stage, or serves it differently, from now on. */
    public void put(LiveStage stage) {
        stages.computeIfAbsent(key(stage.apiId()), _ -> new ConcurrentHashMap<>())
                .put(stage.stage().stageName(), stage);
    }

    public void remove(String apiId, String stageName) {
        stages.computeIfPresent(key(apiId), (_, ofApi) -> {
            ofApi.remove(stageName);
            return ofApi.isEmpty() ? null : ofApi;
        });
    }

    /** Whether any stage of an API is served. */
    public boolean serves(String apiId) {
        return stages.containsKey(key(apiId));
    }

    public Optional<LiveStage> find(String apiId, String stageName) {
        return Optional.ofNullable(stages.get(key(apiId))).map(ofApi -> ofApi.get(stageName));
    }

    /* Hosts are named after APIs, and names of hosts do not tell cases apart. */
    private static String key(String apiId) {
        return apiId.toLowerCase(Locale.ROOT);
    }
}
