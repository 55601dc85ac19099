package dev.samovar.runtime.classloader;

import java.util.function.LongSupplier;

/**
 * Estimates how much memory a sandbox uses; within one JVM nobody can know.
 *
 * <p>What its threads allocate is measured exactly. What of that is still there is estimated: after each garbage
 * collection the heap has grown by some part of all that was allocated since the one before, and each sandbox is
 * supposed to have kept that part of its own. What was allocated since the last collection counts whole, as it does in
 * a process that is watched from outside. The class files that the function's loader has defined are added. The JVM
 * itself is not, and the result is never above the function's memory size. Virtual threads are not measured.
 */
final class MemoryMeter {

    private final long bytesMax;
    private final LongSupplier allocatedBytes;
    private final LongSupplier classBytes;
    private long allocatedAtCollection;
    private long retainedBytes;
    private long mostBytes;

    /**
     * Meters a sandbox.
     *
     * @param bytesMax the function's memory size
     * @param allocatedBytes what the sandbox's threads have allocated since they began
     * @param classBytes how large its classes are
     */
    MemoryMeter(long bytesMax, LongSupplier allocatedBytes, LongSupplier classBytes) {
        this.bytesMax = bytesMax;
        this.allocatedBytes = allocatedBytes;
        this.classBytes = classBytes;
    }

    /** The most memory used so far. */
    synchronized long mostBytes() {
        long used = classBytes.getAsLong() + retainedBytes + allocatedBytes.getAsLong() - allocatedAtCollection;
        mostBytes = Math.clamp(used, mostBytes, bytesMax);
        return mostBytes;
    }

    /** What it is supposed to have kept through the last collection. */
    synchronized long retainedBytes() {
        return retainedBytes;
    }

    synchronized boolean isOverLimit() {
        return retainedBytes > bytesMax;
    }

    /** Takes note of a collection, through which a part of what was allocated since the last one lived on. */
    synchronized void survived(double part) {
        mostBytes();
        long allocated = allocatedBytes.getAsLong();
        retainedBytes += (long) (part * (allocated - allocatedAtCollection));
        allocatedAtCollection = allocated;
    }

    /** Takes note of a collection that left less than the one before: a part of what was kept is still there. */
    synchronized void shrank(double part) {
        mostBytes();
        retainedBytes = (long) (part * retainedBytes);
        allocatedAtCollection = allocatedBytes.getAsLong();
    }
}
