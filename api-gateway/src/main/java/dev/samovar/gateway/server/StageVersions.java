package dev.samovar.gateway.server;

import dev.samovar.gateway.deploy.DeployedApi;
import dev.samovar.gateway.registry.FrozenApi;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * The changes of one stage. Deployments are made ready by workers, which takes longer the larger they are; whatever
 * becomes ready last, requests never see an older version after a newer one. Used from the core's tasks only.
 */
final class StageVersions {
    private final Executor workers;
    private final Executor core;
    private List<Ready> latest = List.of();
    private long changes;
    private long seen;

    /** A deployment that is served, or about to be. It never changes: it is made ready once. */
    private record Ready(String deploymentId, CompletableFuture<DeployedApi> api) {
        boolean isOf(FrozenApi frozen) {
            return deploymentId.equals(frozen.deployment().id()) && !api.isCompletedExceptionally();
        }
    }

    /** Has requests see a version. */
    interface Publication {
        void publish(DeployedApi production, Optional<DeployedApi> canary);
    }

    StageVersions(Executor workers, Executor core) {
        this.workers = workers;
        this.core = core;
    }

    /** A new version; completes when requests see it, or a newer one. */
    CompletableFuture<?> change(FrozenApi production, Optional<FrozenApi> canary, Publication publication) {
        long number = ++changes;
        Ready first = ready(production);
        Optional<Ready> second = canary.map(this::ready);
        latest = Stream.concat(Stream.of(first), second.stream()).toList();
        CompletableFuture<Void> all =
                CompletableFuture.allOf(latest.stream().map(Ready::api).toArray(CompletableFuture[]::new));
        Runnable publish = () -> {
            if (number > seen) {
                seen = number;
                publication.publish(
                        first.api().join(), second.map(ready -> ready.api().join()));
            }
        };
        if (all.isDone() && !all.isCompletedExceptionally()) {
            publish.run();
            return all;
        }
        return all.thenRunAsync(publish, core);
    }

    /* Not looked for on other stages: they rarely serve the same. */
    private Ready ready(FrozenApi frozen) {
        return latest.stream()
                .filter(known -> known.isOf(frozen))
                .findFirst()
                .orElseGet(() -> new Ready(
                        frozen.deployment().id(),
                        CompletableFuture.supplyAsync(
                                () -> new DeployedApi(frozen.deployment().id(), frozen.definition()), workers)));
    }

    /** Whatever is not seen yet never will be. */
    void end() {
        seen = Long.MAX_VALUE;
    }
}
