package dev.samovar.mapping.poll.queue;

import dev.samovar.mapping.source.QueueSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages that are being deleted. One that the queue fails to delete comes back, and is processed once more. */
final class Deletions {
    private final QueueSource queue;
    private final Runnable relieved;
    private int pending;
    private @Nullable Runnable whenNone;

    /**
     * None yet.
     *
     * @param relieved runs whenever the queue has answered
     */
    Deletions(QueueSource queue, Runnable relieved) {
        this.queue = queue;
        this.relieved = relieved;
    }

    void delete(List<String> receiptHandles) {
        if (!receiptHandles.isEmpty()) {
            pending++;
            try {
                queue.delete(receiptHandles, this::ended);
            } catch (RuntimeException broken) {
                ended(false);
            }
        }
    }

    private void ended(boolean deleted) {
        pending--;
        relieved.run();
        tellIfNone();
    }

    /** How many calls to the queue have not been answered. */
    int pending() {
        return pending;
    }

    /** Runs the action as soon as the queue has answered all. */
    void whenNone(Runnable action) {
        whenNone = action;
        tellIfNone();
    }

    private void tellIfNone() {
        if (whenNone != null && pending == 0) {
            Runnable action = whenNone;
            whenNone = null;
            action.run();
        }
    }
}
