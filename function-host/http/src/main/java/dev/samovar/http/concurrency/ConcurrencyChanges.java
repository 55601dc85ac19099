package dev.samovar.http.concurrency;

import dev.samovar.function.Commit;
import dev.samovar.function.FunctionArn;
import dev.samovar.host.FunctionHost;
import dev.samovar.http.Decisions;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Makes changes that the concurrency of a function depends on, and has them followed at once. */
@Singleton
public final class ConcurrencyChanges {
    private final Decisions decisions;
    private final FunctionHost host;

    ConcurrencyChanges(Decisions decisions, FunctionHost host) {
        this.decisions = decisions;
        this.host = host;
    }

    /** Changes something; the result is told when it is durable. */
    public <T> CompletionStage<T> change(FunctionArn function, Supplier<Commit<T>> change) {
        return decisions.change(() -> {
            Commit<T> commit = change.get();
            host.applyConcurrency(function);
            return commit;
        });
    }
}
