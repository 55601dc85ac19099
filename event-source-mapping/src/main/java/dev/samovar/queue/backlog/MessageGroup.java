package dev.samovar.queue.backlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of a FIFO queue that keep their order among each other, the invisible ones too. */
final class MessageGroup {
    private final String id;
    private final MessageLine messages = new MessageLine();

    MessageGroup(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    void append(Message message) {
        messages.append(message);
    }

    void remove(Message message) {
        messages.remove(message);
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    /** Whether its first message is visible: one that is not blocks all behind it. */
    boolean isReady() {
        Message first = messages.first();
        return first != null && first.state == MessageState.VISIBLE;
    }

    /** Adds the messages before the first invisible one, as many as the list may have. */
    void addReady(List<Message> next, int messagesMax) {
        @Nullable Message message = messages.first();
        while (message != null && message.state == MessageState.VISIBLE && next.size() < messagesMax) {
            next.add(message);
            message = message.behind;
        }
    }
}
