package dev.samovar.runtime.classloader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What threads have used up of something, those that have ended included as far as they were ever looked at. */
final class ThreadTotal {

    private final ToLongFunction<Thread> reading;
    private Map<Long, Long> last = new HashMap<>();
    private long total;

    /** Will add up the readings of threads; a negative one says that there is none. */
    ThreadTotal(ToLongFunction<Thread> reading) {
        this.reading = reading;
    }

    synchronized long of(List<Thread> live) {
        Map<Long, Long> now = HashMap.newHashMap(live.size());
        for (Thread thread : live) {
            long before = last.getOrDefault(thread.threadId(), 0L);
            long read = Math.max(before, reading.applyAsLong(thread));
            total += read - before;
            now.put(thread.threadId(), read);
        }
        last = now;
        return total;
    }
}
