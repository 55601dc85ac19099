package dev.samovar.queue;

import dev.samovar.queue.backlog.Message;
import dev.samovar.queue.backlog.MessageState;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The receives of a FIFO queue that may be repeated: within five minutes the same attempt id gets the same messages, as
 * long as nothing else happened to them. Not stored: after a restart an attempt is a new one.
 */
final class ReceiveAttempts {
    private static final long WINDOW_MILLIS = Duration.ofMinutes(5).toMillis();

    private final int attemptsMax;
    private final LinkedHashMap<String, Attempt> attempts = new LinkedHashMap<>();

    private record Attempt(long atMillis, List<Delivery> deliveries) {

        boolean isUnchanged() {
            return deliveries.stream().allMatch(Delivery::isUnchanged);
        }
    }

    /** A message as it was handed out. */
    private record Delivery(Message message, int receiveCount, long visibleAtMillis) {

        boolean isUnchanged() {
            return message.state() == MessageState.IN_FLIGHT
                    && message.receives().count() == receiveCount
                    && message.visibleAtMillis() == visibleAtMillis;
        }
    }

    ReceiveAttempts(int attemptsMax) {
        this.attemptsMax = attemptsMax;
    }

    /** The messages that the attempt got before and shall get again; none if it is a new one. */
    List<Message> repeat(String id, long nowMillis) {
        forgetBefore(nowMillis - WINDOW_MILLIS);
        Attempt known = attempts.get(id);
        return known == null || !known.isUnchanged()
                ? List.of()
                : known.deliveries().stream().map(Delivery::message).toList();
    }

    /** Notes what an attempt got, just now. */
    void remember(String id, List<Message> messages, long nowMillis) {
        List<Delivery> deliveries = messages.stream()
                .map(message -> new Delivery(message, message.receives().count(), message.visibleAtMillis()))
                .toList();
        attempts.remove(id);
        attempts.put(id, new Attempt(nowMillis, deliveries));
        if (attempts.size() > attemptsMax) {
            attempts.pollFirstEntry();
        }
    }

    private void forgetBefore(long atMillis) {
        Iterator<Attempt> oldestFirst = attempts.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().atMillis() <= atMillis) {
            oldestFirst.remove();
        }
    }
}
