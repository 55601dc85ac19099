package dev.samovar.gateway.api.wire;

import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.registry.RestApis;
import dev.samovar.gateway.registry.Revision;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.protocol.Decisions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/** Changes of definitions that take long: made by workers, and begun anew if somebody was faster. */
final class Revisions {
    private static final int TRIES = 5;

    private final RestApis registry;
    private final Decisions decisions;
    private final Executor workers;

    Revisions(RestApis registry, Decisions decisions, Executor workers) {
        this.registry = registry;
        this.decisions = decisions;
        this.workers = workers;
    }

    /**
     * Makes a change; what is told comes when it is durable.
     *
     * @param edit may be asked again, for another draft
     */
    <T> CompletionStage<T> make(Function<RestApis, Revision> begin, Function<Draft, T> edit) {
        return make(begin, edit, TRIES);
    }

    private <T> CompletionStage<T> make(Function<RestApis, Revision> begin, Function<Draft, T> edit, int triesLeft) {
        if (triesLeft == 0) {
            return CompletableFuture.failedFuture(
                    new Conflict("Unable to complete operation due to concurrent modification. Please try again later.")
                            .exception());
        }
        return decisions
                .ask(() -> begin.apply(registry))
                .thenComposeAsync(revision -> finish(revision, edit, () -> make(begin, edit, triesLeft - 1)), workers);
    }

    private <T> CompletionStage<T> finish(
            Revision revision, Function<Draft, T> edit, Supplier<CompletionStage<T>> again) {
        T result = edit.apply(revision.draft());
        ApiDefinition after = revision.draft().definition();
        return decisions
                .ask(() -> registry.accept(revision, after))
                .thenCompose(accepted -> accepted.isEmpty()
                        ? again.get()
                        : accepted.map(Commit::whenDurable).get().thenApply(_ -> result));
    }
}
