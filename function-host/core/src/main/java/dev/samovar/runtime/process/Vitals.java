package dev.samovar.runtime.process;

import dev.samovar.runtime.process.system.ProcessGroup;
import dev.samovar.runtime.process.system.ProcessGroup.MemoryUse;
import dev.samovar.runtime.process.system.Signal;
import dev.samovar.time.Scheduler;
import java.util.List;
import java.util.OptionalInt;

/** What is known of the processes of a child, from the last look at them. Thread-safe. */
final class Vitals {

    /** The kernel keeps the peak, so a look now and then misses nothing; one for each short invocation would cost more. */
    private static final long LOOK_PAUSE_NANOS = 1_000_000;

    private final Child child;
    private final Scheduler scheduler;
    private long lookedNanos;
    private volatile List<Integer> members = List.of();
    private long peakBytes;
    private long ownBytes;

    Vitals(Child child, Scheduler scheduler) {
        this.child = child;
        this.scheduler = scheduler;
        this.lookedNanos = scheduler.nanoTime() - LOOK_PAUSE_NANOS;
    }

    /** Looks at all of them. May take a millisecond. */
    void look() {
        List<Integer> found = child.members();
        members = found;
        MemoryUse memory = ProcessGroup.memory(found);
        synchronized (this) {
            peakBytes = Math.max(peakBytes, memory.peakBytes());
            ownBytes = memory.ownBytes();
        }
    }

    /** The most memory so far, after a look at the runtime unless there has just been one. */
    synchronized long peakBytes() {
        long now = scheduler.nanoTime();
        if (now - lookedNanos >= LOOK_PAUSE_NANOS) {
            lookedNanos = now;
            peakBytes = Math.max(peakBytes, ProcessGroup.memory(runtime()).peakBytes());
        }
        return peakBytes;
    }

    /** What they had to themselves at the last look. */
    synchronized long ownBytes() {
        return ownBytes;
    }

    /** How long they have been on a processor. */
    long cpuNanos() {
        List<Integer> known = members;
        return ProcessGroup.cpuNanos(known.isEmpty() ? runtime() : known);
    }

    private List<Integer> runtime() {
        OptionalInt known = child.runtime();
        return known.isPresent() ? List.of(known.getAsInt()) : List.of();
    }

    /** Sends a signal to each, wherever it has gone. */
    void send(Signal signal) {
        ProcessGroup.send(members, signal);
    }
}
