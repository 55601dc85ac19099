package dev.samovar.mapping.poll.queue;

import dev.samovar.mapping.poll.engine.BackOff;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.source.QueueMessage;
import dev.samovar.mapping.source.Reception;
import dev.samovar.mapping.source.Request;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Keeps receives open, as many as there is room for. */
final class Receiver {
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final BackOff UNREACHABLE = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final QueuePorts ports;
    private final EffectiveVisibility visibility;
    private final int receiveMax;
    private final IntSupplier room;
    private final Taker taker;
    private final Meter meter;
    private final Set<Receive> open = new LinkedHashSet<>();
    private int requested;
    private boolean idle = true;
    private int failures;
    private Scheduler.@Nullable Timer pause;
    private @Nullable Runnable stopped;

    /** Hears of what was received. */
    interface Taker {

        /** Messages that will be visible again at this time; at least one. */
        void take(List<QueueMessage> messages, long visibleAgainNanos);

        /** The queue had nothing for as long as a receive waits. */
        void nothingCame();
    }

    /**
     * A receiver that has not begun.
     *
     * @param receiveMax how many messages to receive at once
     * @param room how many messages could be passed on at once
     */
    Receiver(
            QueuePorts ports,
            EffectiveVisibility visibility,
            int receiveMax,
            IntSupplier room,
            Taker taker,
            Meter meter) {
        this.ports = ports;
        this.visibility = visibility;
        this.receiveMax = receiveMax;
        this.room = room;
        this.taker = taker;
        this.meter = meter;
    }

    /** Opens as many receives as there is room for; a single one while the queue is silent. */
    void receiveMore() {
        int receives = idle ? 1 : ports.queue().receivesAtOnce();
        while (stopped == null && pause == null && open.size() < receives) {
            int max = Math.min(receiveMax, room.getAsInt() - requested);
            if (max <= 0) {
                return;
            }
            new Receive(max).begin();
        }
    }

    /** Opens no more receives; runs the action when all that are open have been answered. */
    void stop(Runnable ended) {
        stopped = ended;
        if (pause != null) {
            pause.cancel();
        }
        List.copyOf(open).forEach(Receive::hurry);
        endIfQuiet();
    }

    private void endIfQuiet() {
        if (stopped != null && open.isEmpty()) {
            stopped.run();
        }
    }

    /** One receive. */
    private final class Receive {
        private final int max;
        private final Optional<Duration> extended = visibility.extended();
        private @Nullable Request request;

        Receive(int max) {
            this.max = max;
        }

        void begin() {
            open.add(this);
            requested += max;
            try {
                request = ports.queue().receive(max, WAIT, extended, this::answered);
            } catch (RuntimeException broken) {
                answered(new Reception.Unreachable(broken.toString()));
            }
        }

        void hurry() {
            if (request != null) {
                request.hurry();
            }
        }

        private void answered(Reception reception) {
            open.remove(this);
            requested -= max;
            switch (reception) {
                case Reception.Messages received -> received(received.messages());
                case Reception.Unreachable unreachable -> rest(unreachable.reason());
            }
            if (stopped == null) {
                receiveMore();
            } else {
                endIfQuiet();
            }
        }

        private void received(List<QueueMessage> messages) {
            if (failures > 0) {
                failures = 0;
                meter.problem("");
            }
            idle = messages.isEmpty();
            if (!idle) {
                Duration invisible = extended.orElseGet(ports.queue()::visibilityTimeout);
                taker.take(messages, ports.scheduler().nanoTime() + invisible.toNanos());
            } else if (stopped == null) {
                taker.nothingCame();
            }
        }
    }

    private void rest(String reason) {
        meter.problem(reason);
        failures++;
        if (stopped == null && pause == null) {
            pause = ports.scheduler().after(UNREACHABLE.after(failures), () -> {
                pause = null;
                receiveMore();
            });
        }
    }
}
