package dev.samovar.gateway.server;

import dev.samovar.gateway.http.live.LiveHttpApis;
import dev.samovar.gateway.http.live.LiveHttpStage;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Finds the stage of an HTTP API that a request wants. */
public final class HttpApiRoute {
    private final LiveHttpApis apis;
    private final HttpStages stages;

    public HttpApiRoute(LiveHttpApis apis, HttpStages stages) {
        this.apis = apis;
        this.stages = stages;
    }

    /** Whether an API is one of these. */
    boolean serves(String apiId) {
        return apis.serves(apiId);
    }

    /**
     * Serves a request for an API that is known here.
     *
     * @param path with the stage, if it names one
     * @return whether there is such a stage
     */
    boolean serve(HttpServerRequest http, String apiId, String path) {
        Optional<LiveHttpApis.Place> place = apis.place(apiId, path)
                .filter(found -> !found.stage().api().definition().api().disableExecuteApiEndpoint());
        place.ifPresent(found -> stages.serve(http, found.stage(), "", found.path()));
        return place.isPresent();
    }

    /** Serves a request for a certain stage. */
    boolean serve(HttpServerRequest http, String apiId, String stageName, String basePath, String path) {
        Optional<LiveHttpStage> stage = apis.find(apiId, stageName);
        stage.ifPresent(found -> stages.serve(http, found, basePath, path));
        return stage.isPresent();
    }
}
