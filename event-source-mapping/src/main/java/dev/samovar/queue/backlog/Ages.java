package dev.samovar.queue.backlog;

import java.util.Comparator;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All messages by when they were sent. Almost all arrive in that order, so they are a list; those that come late, such
 * as dead letters, which keep their age, are sorted apart.
 */
final class Ages {
    private final TreeSet<Message> stragglers =
            new TreeSet<>(Comparator.comparingLong(Message::sentAtMillis).thenComparingLong(Message::sequence));
    private @Nullable Message oldest;
    private @Nullable Message youngest;

    void add(Message message) {
        if (youngest != null && youngest.sentAtMillis() > message.sentAtMillis()) {
            message.straggler = true;
            stragglers.add(message);
            return;
        }
        message.older = youngest;
        if (youngest == null) {
            oldest = message;
        } else {
            youngest.younger = message;
        }
        youngest = message;
    }

    void remove(Message message) {
        if (message.straggler) {
            stragglers.remove(message);
            return;
        }
        if (message.older == null) {
            oldest = message.younger;
        } else {
            message.older.younger = message.younger;
        }
        if (message.younger == null) {
            youngest = message.older;
        } else {
            message.younger.older = message.older;
        }
        message.older = null;
        message.younger = null;
    }

    /** Null if there are no messages. */
    @Nullable
    Message oldest() {
        if (stragglers.isEmpty()) {
            return oldest;
        }
        Message straggler = stragglers.getFirst();
        return oldest == null || straggler.sentAtMillis() < oldest.sentAtMillis() ? straggler : oldest;
    }

    Stream<Message> stream() {
        return Stream.concat(
                Stream.iterate(oldest, Objects::nonNull, message -> Objects.requireNonNull(message).younger),
                stragglers.stream());
    }
}
