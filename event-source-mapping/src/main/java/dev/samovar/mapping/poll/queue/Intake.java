package dev.samovar.mapping.poll.queue;

import dev.samovar.mapping.poll.engine.Item;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.source.QueueMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides which messages the function gets, and writes them as it will see them. */
final class Intake {
    private final QueuePorts ports;
    private final QueueEvent format;
    private final Meter meter;

    /**
     * What was received together, without the messages that are left alone.
     *
     * @param unwanted the receipt handles of messages that do not match the filter
     */
    record Sorted(List<Item<Received>> wanted, List<String> unwanted) {}

    Intake(QueuePorts ports, QueueEvent format, Meter meter) {
        this.ports = ports;
        this.format = format;
        this.meter = meter;
    }

    /**
     * Sorts messages. One that can be neither judged nor written is left alone, as if the function had failed on it: it
     * comes back until it is among the dead letters. In a FIFO queue those behind it in its group wait with it.
     */
    Sorted sort(List<QueueMessage> messages, long visibleAgainNanos) {
        long now = ports.scheduler().nanoTime();
        var sorted = new Sorted(new ArrayList<>(messages.size()), new ArrayList<>(0));
        Set<String> blockedGroups = new HashSet<>();
        for (QueueMessage message : messages) {
            if (!blockedGroups.isEmpty() && blockedGroups.contains(message.group())) {
                continue;
            }
            try {
                if (ports.filter().test(message)) {
                    var received = new Received(message, visibleAgainNanos);
                    sorted.wanted().add(new Item<>(received, format.record(message), now));
                } else {
                    sorted.unwanted().add(message.receiptHandle());
                }
            } catch (RuntimeException broken) {
                meter.broke(broken);
                if (ports.queue().isFifo()) {
                    blockedGroups.add(message.group());
                }
            }
        }
        return sorted;
    }
}
