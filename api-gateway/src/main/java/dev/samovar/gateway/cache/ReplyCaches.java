package dev.samovar.gateway.cache;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The caches of all stages, in one room.
 *
 * <p>AWS's sizes, 0.5 to 237 GB for each stage, are more than one machine has. So all caches together get a part of the
 * heap: {@link #roomBytes} says how much by default, a quarter. As long as what the stages ask for fits into the room,
 * each gets what it asks for; as soon as it does not, the room is divided in proportion to what they ask for. A stage's
 * real bound is {@link ReplyCache#boundBytes}. It changes when others come and go; what does not fit any more goes at
 * once, least used first.
 */
public final class ReplyCaches {
    private static final int PART_OF_HEAP = 4;

    private final long roomBytes;
    private final LongSupplier nanoTime;
    private final Map<StageName, ReplyCache> caches = new ConcurrentHashMap<>();

    /** @param nanoTime a clock that never runs backwards */
    public ReplyCaches(long roomBytes, LongSupplier nanoTime) {
        this.roomBytes = roomBytes;
        this.nanoTime = nanoTime;
    }

    /** The room for caches on a machine whose heap may become this large. */
    public static long roomBytes(long maxHeapBytes) {
        return maxHeapBytes / PART_OF_HEAP;
    }

    /**
     * Gives a stage the cache that its settings ask for. To be called whenever a stage is made, changed or deleted; another
     * size empties a cache, the same one changes nothing.
     *
     * @param size empty if the stage has none, or is gone
     */
    public synchronized void fit(StageName stage, Optional<CacheSize> size) {
        ReplyCache current = caches.get(stage);
        if (size.equals(Optional.ofNullable(current).map(ReplyCache::size))) {
            return;
        }
        if (current != null) {
            caches.remove(stage);
            current.flush();
            current.bound(0);
        }
        // In this order the bounds never add up to more than the room.
        size.ifPresent(wanted -> caches.put(stage, new ReplyCache(wanted, 0, nanoTime)));
        divide();
    }

    private void divide() {
        double asked = caches.values().stream()
                .mapToDouble(cache -> cache.size().bytes())
                .sum();
        double share = asked <= roomBytes ? 1 : roomBytes / asked;
        caches.values().stream()
                .sorted(Comparator.comparingLong(ReplyCache::boundBytes).reversed())
                .forEach(cache -> cache.bound((long) (cache.size().bytes() * share)));
    }

    /** The cache of a stage, if it has one. */
    public Optional<ReplyCache> of(StageName stage) {
        return Optional.ofNullable(caches.get(stage));
    }

    /** How much memory all caches together may take. */
    public long roomBytes() {
        return roomBytes;
    }
}
