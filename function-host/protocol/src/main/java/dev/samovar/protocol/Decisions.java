package dev.samovar.protocol;

import dev.samovar.function.registry.Commit;
import dev.samovar.time.Scheduler;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Brings questions and changes to the core's one thread, and their outcome back. */
@Singleton
public final class Decisions {
    private final Scheduler scheduler;

    Decisions(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Asks something that changes nothing. */
    public <T> CompletionStage<T> ask(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        scheduler.execute(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException refused) {
                answer.completeExceptionally(refused);
            }
        });
        return answer;
    }

    /** Changes something; the result is told when it is durable. */
    public <T> CompletionStage<T> change(Supplier<Commit<T>> change) {
        return ask(change).thenCompose(Commit::whenDurable);
    }
}
