package dev.samovar.mapping.kafka;

import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/** Ends a poll that waits, or lets the next one not wait. Whatever else the client waits for is done in peace. */
final class WakeUp {
    private @Nullable Consumer<byte[], byte[]> polling;
    private boolean asked;

    /** There is something to do between polls. Called from any thread. */
    synchronized void now() {
        if (polling == null) {
            asked = true;
        } else {
            polling.wakeup();
            polling = null;
        }
    }

    /**
     * A poll begins.
     *
     * @return whether it may wait
     */
    synchronized boolean arm(Consumer<byte[], byte[]> consumer) {
        boolean mayWait = !asked;
        asked = false;
        polling = consumer;
        return mayWait;
    }

    /** The poll waits no more. */
    synchronized void disarm() {
        polling = null;
    }

    /** Asks the cluster something outside a poll: the client may still have the wake-up of the last one in store. */
    <T> T undisturbed(Supplier<T> question) {
        disarm();
        try {
            return question.get();
        } catch (WakeupException meantForThePoll) {
            return question.get();
        }
    }
}
