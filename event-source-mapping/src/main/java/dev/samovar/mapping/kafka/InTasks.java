package dev.samovar.mapping.kafka;

import dev.samovar.time.Scheduler;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** The way from the consumer's thread to a listener, who hears everything in tasks of the scheduler. */
final class InTasks {
    private final Scheduler scheduler;
    private final MemberListener listener;

    InTasks(Scheduler scheduler, MemberListener listener) {
        this.scheduler = scheduler;
        this.listener = listener;
    }

    /** Tells, and does not wait. */
    void execute(Consumer<MemberListener> news) {
        scheduler.execute(() -> news.accept(listener));
    }

    /** Tells, and waits for what the listener says to it: tasks never block. */
    <T> T ask(Function<MemberListener, T> question) {
        var answer = new CompletableFuture<T>();
        scheduler.execute(() -> {
            try {
                answer.complete(question.apply(listener));
            } catch (RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer.join();
    }
}
