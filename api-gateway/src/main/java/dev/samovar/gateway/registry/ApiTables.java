package dev.samovar.gateway.registry;

import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.DocumentationVersion;
import dev.samovar.gateway.rest.Stage;
import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** What the store has of APIs: a document for each definition, deployment, stage and version of documentation. */
final class ApiTables {
    private static final String DEFINITIONS = "rest-api";
    private static final String DEPLOYMENTS = "rest-api-deployment";
    private static final String STAGES = "rest-api-stage";
    private static final String DOCUMENTATION = "rest-api-documentation";

    private final Store store;

    ApiTables(Store store) {
        this.store = store;
    }

    Map<ApiId, OwnedApi> load() {
        Map<ApiId, OwnedApi> apis = new HashMap<>();
        store.read(DEFINITIONS, (key, bytes) -> {
            ApiId id = ApiId.ofKey(key);
            apis.put(id, new OwnedApi(id, RecordJson.read(bytes, ApiDefinition.class)));
        });
        loadParts(
                apis,
                DEPLOYMENTS,
                FrozenApi.class,
                (api, frozen) -> api.deployments.put(frozen.deployment().id(), frozen));
        loadParts(apis, STAGES, Stage.class, (api, stage) -> api.stages.put(stage.stageName(), stage));
        loadParts(
                apis,
                DOCUMENTATION,
                DocumentationVersion.class,
                (api, version) -> api.documentationVersions.put(version.version(), version));
        apis.values().forEach(ApiTables::order);
        return apis;
    }

    private <T> void loadParts(Map<ApiId, OwnedApi> apis, String table, Class<T> type, BiConsumer<OwnedApi, T> add) {
        store.read(table, (key, bytes) -> {
            OwnedApi api = apis.get(ApiId.ofKey(key));
            if (api == null) {
                throw new IllegalStateException(table + " has something without an API: " + key);
            }
            add.accept(api, RecordJson.read(bytes, type));
        });
    }

    /* The store orders by key, but deployments are listed as they were made. */
    private static void order(OwnedApi api) {
        Map<String, FrozenApi> ordered = new LinkedHashMap<>();
        api.deployments.values().stream()
                .sorted(Comparator.comparing(
                                (FrozenApi frozen) -> frozen.deployment().createdDate())
                        .thenComparing(frozen -> frozen.deployment().id()))
                .forEach(frozen -> ordered.put(frozen.deployment().id(), frozen));
        api.deployments.clear();
        api.deployments.putAll(ordered);
    }

    /** A change that is to become durable as one. */
    final class Change {
        private final Batch batch = new Batch();

        Change put(ApiId id, ApiDefinition definition) {
            batch.put(DEFINITIONS, id.key(), () -> RecordJson.write(definition));
            return this;
        }

        Change put(ApiId id, FrozenApi frozen) {
            batch.put(DEPLOYMENTS, key(id, frozen.deployment().id()), () -> RecordJson.write(frozen));
            return this;
        }

        Change put(ApiId id, Stage stage) {
            batch.put(STAGES, key(id, stage.stageName()), RecordJson.write(stage));
            return this;
        }

        Change put(ApiId id, DocumentationVersion version) {
            batch.put(DOCUMENTATION, key(id, version.version()), RecordJson.write(version));
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

        Change deleteDocumentation(ApiId id, String version) {
            batch.delete(DOCUMENTATION, key(id, version));
            return this;
        }

        Change delete(OwnedApi api) {
            List.copyOf(api.deployments.keySet()).forEach(deployment -> deleteDeployment(api.id, deployment));
            List.copyOf(api.stages.keySet()).forEach(stage -> deleteStage(api.id, stage));
            List.copyOf(api.documentationVersions.keySet()).forEach(version -> deleteDocumentation(api.id, version));
            batch.delete(DEFINITIONS, api.id.key());
            return this;
        }

        <T> Commit<T> commit(T result) {
            return new Commit<>(result, store.write(batch));
        }

        /** Makes it durable; nobody hears of the result before requests see it. */
        <T> Commit<T> commit(T result, CompletableFuture<?> seen) {
            return new Commit<>(result, CompletableFuture.allOf(store.write(batch), seen));
        }
    }

    private static String key(ApiId id, String part) {
        return id.key() + "/" + part;
    }
}
