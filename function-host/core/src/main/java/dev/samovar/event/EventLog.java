package dev.samovar.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the newest events. Written on the scheduler's thread, read from any. */
public final class EventLog implements EventListener {
    private final int capacity;
    private final Deque<HostEvent> events = new ArrayDeque<>();

    /**
     * An empty log.
     *
     * @param capacity how many events it keeps; older ones are forgotten
     */
    public EventLog(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public synchronized void on(HostEvent event) {
        if (events.size() == capacity) {
            events.removeFirst();
        }
        events.addLast(event);
    }

    /** The events it keeps, oldest first. */
    public synchronized List<HostEvent> events() {
        return new ArrayList<>(events);
    }
}
