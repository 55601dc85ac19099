package dev.samovar.mapping.poll;

import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.MappingId;
import dev.samovar.mapping.MappingListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Polls the sources of all mappings that are at work. Used from tasks of the scheduler. */
public final class Pollers implements MappingListener {
    private final PollerPorts ports;
    private final SourcePollers sourcePollers;
    private final Map<MappingId, PolledMapping> mappings = new LinkedHashMap<>();

    public Pollers(PollerPorts ports) {
        this.ports = ports;
        this.sourcePollers = new SourcePollers(ports);
    }

    @Override
    public void began(EventSourceMapping mapping) {
        mappings.computeIfAbsent(
                        mapping.id(), id -> new PolledMapping(ports.scheduler(), sourcePollers, () -> forget(id)))
                .poll(Optional.of(mapping));
    }

    @Override
    public void changed(EventSourceMapping mapping) {
        began(mapping);
    }

    @Override
    public void ended(MappingId mapping) {
        PolledMapping polled = mappings.get(mapping);
        if (polled != null) {
            polled.poll(Optional.empty());
        }
    }

    @Override
    public void deleted(MappingId mapping) {
        PolledMapping polled = mappings.get(mapping);
        Runnable clear = () -> ports.checkpoints().of(mapping).clear();
        if (polled == null) {
            clear.run();
        } else {
            polled.stop(clear);
        }
    }

    /* One that ended and began again meanwhile is at work and stays. */
    private void forget(MappingId id) {
        mappings.remove(id);
    }

    /** How each mapping does that is being polled, or whose last invocations run. */
    public List<MappingProgress> progress() {
        return mappings.values().stream()
                .flatMap(polled -> polled.progress().stream())
                .toList();
    }

    /**
     * Polls nothing any more. Invocations that run may end, and what they processed is settled.
     *
     * @param ended runs when nothing runs any more
     */
    public void close(Runnable ended) {
        var unquiet = new AtomicInteger(mappings.size() + 1);
        Runnable quiet = () -> {
            if (unquiet.decrementAndGet() == 0) {
                ended.run();
            }
        };
        List.copyOf(mappings.values()).forEach(polled -> polled.stop(quiet));
        quiet.run();
    }
}
