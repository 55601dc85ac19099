package dev.samovar.queue;

import dev.samovar.function.registry.Commit;
import dev.samovar.queue.message.ReceiveRequest;
import dev.samovar.queue.message.ReceivedMessage;
import dev.samovar.time.Scheduler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for messages. */
final class Waiter {
    private final ReceiveRequest request;
    private final Consumer<Commit<List<ReceivedMessage>>> answer;
    private Scheduler.@Nullable Timer timer;

    Waiter(ReceiveRequest request, Consumer<Commit<List<ReceivedMessage>>> answer) {
        this.request = request;
        this.answer = answer;
    }

    ReceiveRequest request() {
        return request;
    }

    /** Names what ends the waiting. */
    void until(Scheduler.Timer end) {
        timer = end;
    }

    void answer(Commit<List<ReceivedMessage>> messages) {
        stop();
        answer.accept(messages);
    }

    void answerNothing() {
        answer(new Commit<>(List.of(), CompletableFuture.completedFuture(null)));
    }

    void stop() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
