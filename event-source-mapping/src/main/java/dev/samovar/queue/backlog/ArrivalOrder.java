package dev.samovar.queue.backlog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of a standard queue: who became visible first goes first. */
final class ArrivalOrder implements DeliveryOrder {
    private final MessageLine visible = new MessageLine();

    @Override
    public void added(Message message) {
        // Only the visible ones stand in line.
    }

    @Override
    public void shown(Message message) {
        visible.append(message);
    }

    @Override
    public void hidden(Message message) {
        visible.remove(message);
    }

    @Override
    public void removed(Message message, boolean wasVisible) {
        if (wasVisible) {
            visible.remove(message);
        }
    }

    @Override
    public List<Message> next(int messagesMax) {
        List<Message> next = new ArrayList<>(Math.min(messagesMax, 10));
        @Nullable Message message = visible.first();
        while (message != null && next.size() < messagesMax) {
            next.add(message);
            message = message.behind;
        }
        return next;
    }

    @Override
    public boolean isEmpty() {
        return visible.isEmpty();
    }
}
