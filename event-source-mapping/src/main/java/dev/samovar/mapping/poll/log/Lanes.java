package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.poll.engine.Item;
import dev.samovar.mapping.poll.engine.Poller;
import dev.samovar.mapping.source.LogRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The pollers that share a shard, each with one batch at a time. Records with the same key always go to the same one, so
 * that they keep their order.
 */
final class Lanes<R extends LogRecord> {
    private final List<Poller<Taken<R>>> pollers;

    Lanes(List<Poller<Taken<R>>> pollers) {
        this.pollers = List.copyOf(pollers);
    }

    void offer(List<Item<Taken<R>>> items) {
        if (items.isEmpty()) {
            return;
        }
        if (pollers.size() == 1) {
            pollers.getFirst().offer(items);
            return;
        }
        List<List<Item<Taken<R>>>> shares = new ArrayList<>();
        pollers.forEach(poller -> shares.add(new ArrayList<>()));
        for (Item<Taken<R>> item : items) {
            int lane = Math.floorMod(item.record().record().orderKey().hashCode(), pollers.size());
            shares.get(lane).add(item);
        }
        for (int i = 0; i < pollers.size(); i++) {
            if (!shares.get(i).isEmpty()) {
                pollers.get(i).offer(shares.get(i));
            }
        }
    }

    /** Processes what is due. */
    void pump() {
        pollers.forEach(Poller::pump);
    }

    /** Processes nothing more; runs the action when nothing runs any more. */
    void stop(Runnable quiet) {
        var running = new AtomicInteger(pollers.size());
        pollers.forEach(poller -> poller.stop(() -> {
            if (running.decrementAndGet() == 0) {
                quiet.run();
            }
        }));
    }
}
