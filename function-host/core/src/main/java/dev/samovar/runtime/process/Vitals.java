package dev.samovar.runtime.process;

import dev.samovar.runtime.process.system.ProcessGroup;
import dev.samovar.runtime.process.system.ProcessGroup.MemoryUse;
import dev.samovar.runtime.process.system.Signal;
import java.util.List;

/** What is known of the processes of a child, from the last look at them. Thread-safe. */
final class Vitals {

    private final Child child;
    private volatile List<Integer> members = List.of();
    private long peakBytes;
    private long ownBytes;

    Vitals(Child child) {
        this.child = child;
    }

    /** Looks at all of them. May take a millisecond. */
    void look() {
        List<Integer> found = ProcessGroup.tree(child.runtime());
        members = found;
        MemoryUse memory = ProcessGroup.memory(found);
        synchronized (this) {
            peakBytes = Math.max(peakBytes, memory.peakBytes());
            ownBytes = memory.ownBytes();
        }
    }

    /** The most memory so far, after a look at the runtime: the kernel keeps its peak, so no moment is missed. */
    synchronized long peakBytes() {
        peakBytes = Math.max(
                peakBytes, ProcessGroup.memory(List.of(child.runtime())).peakBytes());
        return peakBytes;
    }

    /** What they had to themselves at the last look. */
    synchronized long ownBytes() {
        return ownBytes;
    }

    /** How long they have been on a processor. */
    long cpuNanos() {
        List<Integer> known = members;
        return ProcessGroup.cpuNanos(known.isEmpty() ? List.of(child.runtime()) : known);
    }

    /** Sends a signal to each, wherever it has gone. */
    void send(Signal signal) {
        ProcessGroup.send(members, signal);
    }
}
