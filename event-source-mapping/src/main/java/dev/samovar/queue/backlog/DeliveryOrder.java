package dev.samovar.queue.backlog;

import java.util.List;

/** Which of the visible messages go out next. Told of each message that comes, goes, hides or shows itself. */
sealed interface DeliveryOrder permits ArrivalOrder, GroupOrder {

    /** A message is new; whether it is visible follows. */
    void added(Message message);

    void shown(Message message);

    void hidden(Message message);

    /** A message is gone; it was visible or not. */
    void removed(Message message, boolean wasVisible);

    /** Up to so many messages that may go out now, in order; they stay where they are. */
    List<Message> next(int messagesMax);

    boolean isEmpty();
}
