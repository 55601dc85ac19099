package dev.samovar.lab.predict;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a function was measured to do with one memory size.
 *
 * @param lives of its environments, one or more
 */
public record MeasuredSize(int memoryMb, List<Life> lives) {
    public MeasuredSize {
        lives = List.copyOf(lives);
        if (lives.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured with " + memoryMb + " MB");
        }
    }

    /** The same measurements for another size, where they would be the same. */
    public MeasuredSize with(int otherMemoryMb) {
        return new MeasuredSize(otherMemoryMb, lives);
    }

    /** The durations of invocations that came after so many others in their environments. */
    List<Duration> durations(int earlierLeast, int earlierMost) {
        return lives.stream()
                .map(Life::durations)
                .flatMap(all -> IntStream.rangeClosed(earlierLeast, Math.min(earlierMost, all.size() - 1))
                        .mapToObj(all::get))
                .toList();
    }

    /** How many invocations the longest life had. */
    int oldest() {
        return lives.stream().mapToInt(life -> life.durations().size()).max().orElseThrow();
    }

    public long memoryUsedBytes() {
        return lives.stream()
                .map(Life::memoryUsedBytes)
                .flatMap(Collection::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
    }

    /**
     * What an invocation allocates: the median growth of the memory used, which garbage collections alone hide. Zero if
     * nothing grew.
     */
    long allocatedBytes() {
        long[] grown = lives.stream()
                .map(Life::memoryUsedBytes)
                .flatMapToLong(used -> IntStream.range(1, used.size()).mapToLong(i -> used.get(i) - used.get(i - 1)))
                .filter(bytes -> bytes > 0)
                .sorted()
                .toArray();
        return grown.length == 0
                ? 0
                : LongStream.of(grown).skip(grown.length / 2).findFirst().orElseThrow();
    }
}
