package dev.samovar.runtime.classloader;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import dev.samovar.time.Scheduler;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** The JVM's garbage collections, which it tells a {@link HeapWatch} of. */
final class GarbageCollections implements AutoCloseable {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final HeapWatch watch;
    private final Map<SandboxThreads, ThreadTotal> sandboxes = new ConcurrentHashMap<>();
    private final Scheduler clock;
    private final Set<String> heapPools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());
    private final NotificationListener listener = (notification, handback) -> collected(notification);

    GarbageCollections(Scheduler clock, Executor background) {
        this.clock = clock;
        Runtime jvm = Runtime.getRuntime();
        watch = new HeapWatch(
                jvm.maxMemory(),
                jvm.totalMemory() - jvm.freeMemory(),
                clock.nanoTime(),
                () -> background.execute(System::gc));
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(listener, null, null);
            }
        }
    }

    /** Watches over a sandbox. */
    void add(SandboxThreads threads, ThreadTotal allocated, MemoryMeter meter, Signals signals) {
        sandboxes.put(threads, allocated);
        watch.add(meter, signals);
    }

    void remove(SandboxThreads threads, MemoryMeter meter) {
        sandboxes.remove(threads);
        watch.remove(meter);
    }

    /** What a thread has allocated since it began; negative if it has ended. */
    static long allocatedBytes(Thread thread) {
        return thread.equals(Thread.currentThread())
                ? THREADS.getCurrentThreadAllocatedBytes()
                : THREADS.getThreadAllocatedBytes(thread.threadId());
    }

    /** How long a thread has been on a processor; negative if it has ended. */
    static long cpuNanos(Thread thread) {
        return THREADS.getThreadCpuTime(thread.threadId());
    }

    private void collected(Notification notification) {
        if (notification.getUserData() instanceof CompositeData data
                && notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            GarbageCollectionNotificationInfo info = GarbageCollectionNotificationInfo.from(data);
            long used = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                    .filter(pool -> heapPools.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum();
            count();
            boolean whole = info.getGcAction().contains("major");
            watch.collected(whole, used, THREADS.getTotalThreadAllocatedBytes(), clock.nanoTime());
        }
    }

    /** Looks at the threads of all sandboxes, which are found by looking at all threads once. */
    private void count() {
        SandboxThreads.allBySandbox().forEach((threads, live) -> {
            ThreadTotal allocated = sandboxes.get(threads);
            if (allocated != null) {
                allocated.withAll(live);
            }
        });
    }

    @Override
    public void close() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                try {
                    emitter.removeNotificationListener(listener);
                } catch (ListenerNotFoundException closedBefore) {
                    return;
                }
            }
        }
    }
}
