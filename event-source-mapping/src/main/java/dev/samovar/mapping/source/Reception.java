package dev.samovar.mapping.source;

import java.util.List;

/** What a queue answers to a receive. */
public sealed interface Reception {

    /** Messages, oldest first; none if the wait was over first. */
    record Messages(List<QueueMessage> messages) implements Reception {
        public Messages {
            messages = List.copyOf(messages);
        }
    }

    /**
     * The queue did not answer, or there is no such queue.
     *
     * @param reason why, for people
     */
    record Unreachable(String reason) implements Reception {}
}
