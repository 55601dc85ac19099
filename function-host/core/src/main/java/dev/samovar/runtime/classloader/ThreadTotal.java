package dev.samovar.runtime.classloader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What threads have used up of something, those that have ended included as far as they were ever looked at. */
final class ThreadTotal {

    private final ToLongFunction<Thread> reading;
    private final Map<Long, Long> last = HashMap.newHashMap(1);
    private long total;

    /** Will add up the readings of threads; a negative one says that there is none. */
    ThreadTotal(ToLongFunction<Thread> reading) {
        this.reading = reading;
    }

    /** The total, after a look at one of the threads. */
    synchronized long with(Thread thread) {
        long before = last.getOrDefault(thread.threadId(), 0L);
        long now = Math.max(before, reading.applyAsLong(thread));
        last.put(thread.threadId(), now);
        total += now - before;
        return total;
    }

    /** The total, after a look at all threads; those that are not among them have ended. */
    synchronized long withAll(List<Thread> live) {
        live.forEach(this::with);
        last.keySet().retainAll(live.stream().map(Thread::threadId).toList());
        return total;
    }
}
