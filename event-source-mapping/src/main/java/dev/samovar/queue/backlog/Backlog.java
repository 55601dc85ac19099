package dev.samovar.queue.backlog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one queue, each in the place that its state asks for. Told the time; every change costs O(log n) at
 * most. What is stored is not its concern.
 */
public final class Backlog {
    private final DeliveryOrder order;
    private final Deadlines deadlines = new Deadlines();
    private final Ages ages = new Ages();

    /* Only these can be named by a receipt handle: a deep backlog that nobody reads needs no index. */
    private final Map<Long, Message> received = new HashMap<>();
    private int delayed;
    private int visible;
    private int inFlight;

    public Backlog(boolean fifo) {
        order = fifo ? new GroupOrder() : new ArrivalOrder();
    }

    /** Takes messages over from a store, in any order. */
    public void restore(List<Message> messages, long nowMillis) {
        messages.sort(Comparator.comparingLong(Message::sentAtMillis).thenComparingLong(Message::sequence));
        messages.forEach(ages::add);
        messages.sort(Comparator.comparingLong(Message::sequence));
        messages.forEach(order::added);
        messages.sort(Comparator.comparingLong(Message::visibleAtMillis).thenComparingLong(Message::sequence));
        messages.forEach(message -> place(message, nowMillis));
    }

    /** Takes a new message; it is younger than all others, and visible if its time has come. */
    public void add(Message message, long nowMillis) {
        ages.add(message);
        order.added(message);
        place(message, nowMillis);
    }

    private void place(Message message, long nowMillis) {
        if (message.wasReceived()) {
            received.put(message.sequence(), message);
        }
        if (message.visibleAtMillis <= nowMillis) {
            become(message, MessageState.VISIBLE);
            order.shown(message);
        } else {
            become(message, message.wasReceived() ? MessageState.IN_FLIGHT : MessageState.DELAYED);
            deadlines.add(message);
        }
    }

    private void become(Message message, MessageState next) {
        count(message.state, -1);
        count(next, 1);
        message.state = next;
    }

    private void count(MessageState state, int more) {
        switch (state) {
            case DELAYED -> delayed += more;
            case VISIBLE -> visible += more;
            case IN_FLIGHT -> inFlight += more;
            case GONE -> {}
        }
    }

    /** Shows what is due. */
    public void advance(long nowMillis) {
        @Nullable Message due = deadlines.first();
        while (due != null && due.visibleAtMillis <= nowMillis) {
            deadlines.remove(due);
            become(due, MessageState.VISIBLE);
            order.shown(due);
            due = deadlines.first();
        }
    }

    /** Up to so many messages that may be received now, in order. */
    public List<Message> next(int messagesMax) {
        return order.next(messagesMax);
    }

    /** Whether any message may be received now. */
    public boolean hasNext() {
        return !order.isEmpty();
    }

    /** Counts a receive of a visible message, and hides it. */
    public void receive(Message message, long nowMillis, long visibleAtMillis) {
        message.received(nowMillis);
        received.put(message.sequence(), message);
        message.visibleAtMillis = visibleAtMillis;
        become(message, MessageState.IN_FLIGHT);
        order.hidden(message);
        deadlines.add(message);
    }

    /** Sets when a message that is in flight is visible again; {@link #advance} shows it. */
    public void hide(Message message, long visibleAtMillis) {
        deadlines.remove(message);
        message.visibleAtMillis = visibleAtMillis;
        deadlines.add(message);
    }

    /** Sets anew when messages that were never received become visible. */
    public void delay(ToLongFunction<Message> visibleAtMillis, long nowMillis) {
        ages.stream().filter(message -> !message.wasReceived()).forEach(message -> {
            if (message.state == MessageState.VISIBLE) {
                order.hidden(message);
                become(message, MessageState.DELAYED);
                deadlines.add(message);
            }
            hide(message, visibleAtMillis.applyAsLong(message));
        });
        advance(nowMillis);
    }

    public void remove(Message message) {
        boolean wasVisible = message.state == MessageState.VISIBLE;
        if (!wasVisible) {
            deadlines.remove(message);
        }
        become(message, MessageState.GONE);
        order.removed(message, wasVisible);
        ages.remove(message);
        received.remove(message.sequence());
    }

    /** The message at this place of the queue, if it is there and was received before. */
    public Optional<Message> received(long sequence) {
        return Optional.ofNullable(received.get(sequence));
    }

    /** The message that was sent first; null if there is none. */
    public @Nullable Message oldest() {
        return ages.oldest();
    }

    /** When the next message becomes visible; {@link Long#MAX_VALUE} if none is invisible. */
    public long nextVisibleAtMillis() {
        Message next = deadlines.first();
        return next == null ? Long.MAX_VALUE : next.visibleAtMillis;
    }

    public int delayed() {
        return delayed;
    }

    public int visible() {
        return visible;
    }

    public int inFlight() {
        return inFlight;
    }

    public int size() {
        return delayed + visible + inFlight;
    }
}
