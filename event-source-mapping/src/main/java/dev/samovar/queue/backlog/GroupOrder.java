package dev.samovar.queue.backlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order of a FIFO queue: in each group first in, first out; among groups, the one that waits longest. */
final class GroupOrder implements DeliveryOrder {
    private final Map<String, MessageGroup> groups = new HashMap<>();
    private final Set<MessageGroup> ready = new LinkedHashSet<>();

    @Override
    public void added(Message message) {
        String id = MessageContent.groupIdOf(message.document());
        MessageGroup group = groups.computeIfAbsent(id, MessageGroup::new);
        message.group = group;
        group.append(message);
    }

    @Override
    public void shown(Message message) {
        sort(groupOf(message));
    }

    @Override
    public void hidden(Message message) {
        sort(groupOf(message));
    }

    @Override
    public void removed(Message message, boolean wasVisible) {
        MessageGroup group = groupOf(message);
        group.remove(message);
        sort(group);
        if (group.isEmpty()) {
            groups.remove(group.id());
        }
    }

    private static MessageGroup groupOf(Message message) {
        MessageGroup group = message.group;
        if (group == null) {
            throw new IllegalStateException("message " + message.sequence() + " has no group");
        }
        return group;
    }

    private void sort(MessageGroup group) {
        if (group.isReady()) {
            ready.add(group);
        } else {
            ready.remove(group);
        }
    }

    @Override
    public List<Message> next(int messagesMax) {
        List<Message> next = new ArrayList<>(Math.min(messagesMax, 10));
        for (MessageGroup group : ready) {
            if (next.size() == messagesMax) {
                break;
            }
            group.addReady(next, messagesMax);
        }
        return next;
    }

    @Override
    public boolean isEmpty() {
        return ready.isEmpty();
    }
}
