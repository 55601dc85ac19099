package dev.samovar.gateway.http.live;

import dev.samovar.gateway.http.HttpStage;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All stages of HTTP APIs that are served now. It is changed by one thread and read by any. */
public final class LiveHttpApis {
    private final Map<String, Map<String, LiveHttpStage>> stages = new ConcurrentHashMap<>();

    /**
     * A stage, and what a request wants of it.
     *
     * @param path below the stage
     */
    public record Place(LiveHttpStage stage, String path) {}

    /** Serves a stage, or serves it differently, from now on. */
    public void put(LiveHttpStage stage) {
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

    public Optional<LiveHttpStage> find(String apiId, String stageName) {
        return Optional.ofNullable(stages.get(key(apiId))).map(ofApi -> ofApi.get(stageName));
    }

    /** The stage that a path names first, or else the one at the root. */
    public Optional<Place> place(String apiId, String path) {
        int end = path.indexOf('/', 1);
        String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        Optional<Place> named = find(apiId, first)
                .filter(stage -> !stage.isAtRoot())
                .map(stage -> new Place(stage, end < 0 ? "/" : path.substring(end)));
        return named.or(() -> find(apiId, HttpStage.DEFAULT).map(stage -> new Place(stage, path)));
    }

    /* Hosts are named after APIs, and names of hosts do not tell cases apart. */
    private static String key(String apiId) {
        return apiId.toLowerCase(Locale.ROOT);
    }
}
