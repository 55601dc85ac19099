package dev.samovar.queue.backlog;

import org.jspecify.annotations.Nullable;

/** Messages one behind the other, linked through themselves: any of them leaves in constant time. */
final class MessageLine {
    private @Nullable Message first;
    private @Nullable Message last;

    @Nullable
    Message first() {
        return first;
    }

    boolean isEmpty() {
        return first == null;
    }

    void append(Message message) {
        message.ahead = last;
        message.behind = null;
        if (last == null) {
            first = message;
        } else {
            last.behind = message;
        }
        last = message;
    }

    void remove(Message message) {
        if (message.ahead == null) {
            first = message.behind;
        } else {
            message.ahead.behind = message.behind;
        }
        if (message.behind == null) {
            last = message.ahead;
        } else {
            message.behind.ahead = message.ahead;
        }
        message.ahead = null;
        message.behind = null;
    }
}
