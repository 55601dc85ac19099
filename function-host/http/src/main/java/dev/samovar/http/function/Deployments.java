package dev.samovar.http.function;

import dev.samovar.function.Commit;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionRegistry;
import dev.samovar.function.Revision;
import dev.samovar.host.FunctionHost;
import dev.samovar.http.Decisions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Brings each change of a function to the environments: new versions are made ready, deleted ones end. */
@Singleton
public final class Deployments {
    private final Decisions decisions;
    private final FunctionHost host;
    private final FunctionRegistry registry;

    Deployments(Decisions decisions, FunctionHost host) {
        this.decisions = decisions;
        this.host = host;
        this.registry = host.functions();
    }

    /** Makes a change, and makes ready what it made once it is durable. */
    public CompletionStage<Revision> deploy(Supplier<Commit<Revision>> change) {
        return decisions.change(change).thenApply(revision -> {
            FunctionArn function = revision.version().function();
            host.scheduler().execute(() -> deployUnfinished(function));
            return revision;
        });
    }

    /* A change may make two versions at once: $LATEST and the one published from it. */
    private void deployUnfinished(FunctionArn function) {
        registry.unfinished().stream()
                .filter(version -> version.function().equals(function))
                .forEach(host::deploy);
    }

    /** Deletes a function or a version, and ends its environments. */
    public CompletionStage<FunctionArn> delete(FunctionArn function) {
        return decisions.change(() -> host.delete(function));
    }

    /** Makes a change that reserves or provisions concurrency, or moves an alias that does. */
    public <T> CompletionStage<T> reallocate(FunctionArn function, Supplier<Commit<T>> change) {
        return decisions.change(() -> {
            if (!function.isQualified()) {
                Commit<FunctionArn> commit = registry.delete(function);
                host.undeploy(function);
                return commit;
            }
            List<Revision> before = registry.versions().list(function.unqualified());
            Commit<FunctionArn> commit = registry.delete(function);
            before.stream()
                    .filter(revision -> revision.qualifiedArn().equals(function))
                    .map(Revision::version)
                    .forEach(host.pool()::retire);
            return commit;
        });
    }
}
