package dev.samovar.runtime.classloader;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps each sandbox within its memory, as far as that can be estimated, and the host out of trouble.
 *
 * <p>A sandbox that seems to keep more than it may is looked at once more, after a collection of the whole heap; if
 * that confirms it, one of its threads gets an {@code OutOfMemoryError}. When the host's own heap is nearly full, the
 * sandbox that keeps most gets it.
 */
final class HeapWatch {

    /** The host needs the rest to go on working. */
    private static final double FULL = 0.85;

    private static final long CONFIRMATION_PAUSE_NANOS = 1_000_000_000;

    private final long heapBytesMax;
    private final Runnable collectAll;
    private final Map<MemoryMeter, Signals> sandboxes = new ConcurrentHashMap<>();
    private long usedBytes;
    private long allocatedBytes;
    private long confirmedNanos;

    /**
     * Watches a heap.
     *
     * @param collectAll asks for a collection of the whole heap, and does not wait for it
     */
    HeapWatch(long heapBytesMax, long usedBytes, long nowNanos, Runnable collectAll) {
        this.heapBytesMax = heapBytesMax;
        this.usedBytes = usedBytes;
        this.collectAll = collectAll;
        this.confirmedNanos = nowNanos - CONFIRMATION_PAUSE_NANOS;
    }

    void add(MemoryMeter meter, Signals signals) {
        sandboxes.put(meter, signals);
    }

    void remove(MemoryMeter meter) {
        sandboxes.remove(meter);
    }

    /**
     * Takes note of a collection.
     *
     * @param whole whether it was one of the whole heap
     * @param usedAfter how much of the heap is in use after it
     * @param allocatedSoFar what all threads of the process have allocated since it began
     */
    synchronized void collected(boolean whole, long usedAfter, long allocatedSoFar, long nowNanos) {
        share(usedAfter - usedBytes, allocatedSoFar - allocatedBytes);
        usedBytes = usedAfter;
        allocatedBytes = allocatedSoFar;
        boolean full = usedAfter > FULL * heapBytesMax;
        boolean suspicion = full || sandboxes.keySet().stream().anyMatch(MemoryMeter::isOverLimit);
        if (whole) {
            enforce(full);
        } else if (suspicion && nowNanos - confirmedNanos >= CONFIRMATION_PAUSE_NANOS) {
            confirmedNanos = nowNanos;
            collectAll.run();
        }
    }

    private void share(long grown, long allocated) {
        if (grown >= 0) {
            double part = allocated <= 0 ? 0 : Math.min(1, (double) grown / allocated);
            sandboxes.keySet().forEach(meter -> meter.survived(part));
        } else {
            long kept = sandboxes.keySet().stream()
                    .mapToLong(MemoryMeter::retainedBytes)
                    .sum();
            double part = kept == 0 ? 0 : Math.max(0, 1 + (double) grown / kept);
            sandboxes.keySet().forEach(meter -> meter.shrank(part));
        }
    }

    private void enforce(boolean full) {
        sandboxes.forEach((meter, signals) -> {
            if (meter.isOverLimit()) {
                signals.outOfMemory();
            }
        });
        if (full) {
            sandboxes.entrySet().stream()
                    .max(Comparator.comparingLong(sandbox -> sandbox.getKey().retainedBytes()))
                    .ifPresent(sandbox -> sandbox.getValue().outOfMemory());
        }
    }
}
