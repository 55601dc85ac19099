package dev.samovar.mapping.poll;

import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.poll.engine.SourcePoller;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping and its poller: the next one begins only when nothing of the one before runs any more. */
final class PolledMapping {
    private final SourcePollers pollers;
    private final Runnable gone;
    private final Meter meter;
    private final List<Runnable> whenQuiet = new ArrayList<>();
    private Optional<EventSourceMapping> wanted = Optional.empty();
    private @Nullable EventSourceMapping polled;
    private @Nullable SourcePoller poller;
    private boolean stopping;

    /**
     * A mapping that is not polled.
     *
     * @param gone runs when it is polled no more
     */
    PolledMapping(InstantSource clock, SourcePollers pollers, Runnable gone) {
        this.pollers = pollers;
        this.gone = gone;
        this.meter = new Meter(clock);
    }

    /** Polls with these settings from now on, or not at all. */
    void poll(Optional<EventSourceMapping> mapping) {
        wanted = mapping;
        if (poller == null) {
            begin();
        } else if (!stopping) {
            stopping = true;
            poller.stop(this::stopped);
        }
    }

    /** Polls no more; runs the action when nothing runs any more. */
    void stop(Runnable quiet) {
        whenQuiet.add(quiet);
        poll(Optional.empty());
    }

    private void stopped() {
        stopping = false;
        poller = null;
        begin();
    }

    private void begin() {
        if (wanted.isPresent()) {
            polled = wanted.get();
            poller = pollers.open(polled, meter);
            poller.start();
        } else {
            gone.run();
            List.copyOf(whenQuiet).forEach(Runnable::run);
        }
    }

    /** How it does; empty if it was never polled. */
    Optional<MappingProgress> progress() {
        if (polled == null || poller == null) {
            return Optional.empty();
        }
        return Optional.of(new MappingProgress(
                polled.id(), polled.source().identity(), polled.function(), meter.counts(), poller.backlog()));
    }
}
