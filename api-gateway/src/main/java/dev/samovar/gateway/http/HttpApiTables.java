package dev.samovar.gateway.http;

import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.registry.RecordJson;
import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the store has of HTTP APIs: a document for each definition, deployment and stage. */
final class HttpApiTables {
    private static final String DEFINITIONS = "http-api";
    private static final String DEPLOYMENTS = "http-api-deployment";
    private static final String STAGES = "http-api-stage";

    private final Store store;

    HttpApiTables(Store store) {
        this.store = store;
    }

    Map<ApiId, OwnedHttpApi> load() {
        Map<ApiId, OwnedHttpApi> apis = new HashMap<>();
        store.read(DEFINITIONS, (key, bytes) -> {
            ApiId id = ApiId.ofKey(key);
            apis.put(id, new OwnedHttpApi(id, RecordJson.read(bytes, HttpDefinition.class)));
        });
        loadParts(
                apis,
                DEPLOYMENTS,
                FrozenHttpApi.class,
                (api, frozen) -> api.deployments.put(frozen.deploymentId(), frozen));
        loadParts(apis, STAGES, HttpStage.class, (api, stage) -> api.stages.put(stage.stageName(), stage));
        apis.values().forEach(HttpApiTables::order);
        return apis;
    }

    private <T> void loadParts(
            Map<ApiId, OwnedHttpApi> apis, String table, Class<T> type, BiConsumer<OwnedHttpApi, T> add) {
        store.read(table, (key, bytes) -> {
            OwnedHttpApi api = apis.get(ApiId.ofKey(key));
            if (api == null) {
                throw new IllegalStateException(table + " has something without an API: " + key);
            }
            add.accept(api, RecordJson.read(bytes, type));
        });
    }

    /* The store orders by key, but deployments are listed as they were made. */
    private static void order(OwnedHttpApi api) {
        List<FrozenHttpApi> ordered = api.deployments.values().stream()
                .sorted(Comparator.comparing(FrozenHttpApi::createdDate).thenComparing(FrozenHttpApi::deploymentId))
                .toList();
        api.deployments.clear();
        ordered.forEach(frozen -> api.deployments.put(frozen.deploymentId(), frozen));
    }

    /** A change that is to become durable as one. */
    final class Change {
        private final Batch batch = new Batch();

        Change put(ApiId id, HttpDefinition definition) {
            batch.put(DEFINITIONS, id.key(), () -> RecordJson.write(definition));
            return this;
        }

        Change put(ApiId id, FrozenHttpApi frozen) {
            batch.put(DEPLOYMENTS, key(id, frozen.deploymentId()), () -> RecordJson.write(frozen));
            return this;
        }

        Change put(ApiId id, HttpStage stage) {
            batch.put(STAGES, key(id, stage.stageName()), RecordJson.write(stage));
            return this;
        }

        Change deleteDeployment(ApiId id, String deploymentId) {
            batch.delete(DEPLOYMENTS, key(id, deploymentId));
            return this;
        }

        Change deleteStage(ApiId id, String stageName) {
            batch.delete(STAGES, key(id, stageName));
            return this;
        }

        Change delete(OwnedHttpApi api) {
            api.deployments.keySet().forEach(deployment -> deleteDeployment(api.id, deployment));
            api.stages.keySet().forEach(stage -> deleteStage(api.id, stage));
            batch.delete(DEFINITIONS, api.id.key());
            return this;
        }

        <T> Commit<T> commit(T result) {
            return new Commit<>(result, store.write(batch));
        }
    }

    private static String key(ApiId id, String part) {
        return id.key() + "/" + part;
    }
}
