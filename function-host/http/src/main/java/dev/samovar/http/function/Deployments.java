package dev.samovar.http.function;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.registry.Commit;
import dev.samovar.function.registry.Revision;
import dev.samovar.host.FunctionHost;
import dev.samovar.protocol.Decisions;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Makes changes of functions that environments have to follow. */
@Singleton
public final class Deployments {
    private final Decisions decisions;
    private final FunctionHost host;

    Deployments(Decisions decisions, FunctionHost host) {
        this.decisions = decisions;
        this.host = host;
    }

    /** Makes a change, and what follows from it once it is durable. */
    public CompletionStage<Revision> deploy(Supplier<Commit<Revision>> change) {
        return decisions.change(change).whenComplete((_, refused) -> {
            if (refused == null) {
                host.scheduler().execute(host::deployUnfinished);
            }
        });
    }

    /** Deletes a function or a version, and lets its environments go. */
    public CompletionStage<FunctionArn> delete(FunctionArn function) {
        return decisions.change(() -> host.delete(function));
    }

    /** Makes a change that reserves or provisions concurrency, or moves an alias that does. */
    public <T> CompletionStage<T> reallocate(FunctionArn function, Supplier<Commit<T>> change) {
        return decisions.change(() -> {
            Commit<T> commit = change.get();
            host.applyConcurrency(function);
            return commit;
        });
    }
}
