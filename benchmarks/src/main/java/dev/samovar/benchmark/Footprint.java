package dev.samovar.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What this JVM holds, after garbage collection. The process must run with {@code -XX:NativeMemoryTracking=summary}.
 *
 * @param heapKb live objects
 * @param nativeKb all that the JVM committed outside of the heap: metaspace, thread stacks, compiled code, its own
 * @param metaspaceKb the part of it that is in use for classes
 * @param residentKb the process's resident set
 * @param loadedClasses classes at this moment, of all loaders
 * @param threads threads at this moment
 * @param files files and directories under the host's directory for functions' {@code /tmp}
 */
record Footprint(
        long heapKb, long nativeKb, long metaspaceKb, long residentKb, int loadedClasses, int threads, long files) {
    private static final Pattern COMMITTED =
            Pattern.compile("^(?:Total:|-\\s+(?<part>\\w[\\w ]*\\w)).*committed=(?<kb>\\d+)KB");
    private static final int KB = 1024;
    private static final int COLLECTIONS = 5;
    private static final long PAUSE_NANOS = 300_000_000;

    /** Measures once everything is gone that nobody needs. */
    static Footprint take(Path temporary) throws IOException, JMException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            /* What runs behind (cleaners, the reaper) gets its time. */
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return new Footprint(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / KB,
                committedOutsideHeapKb(),
                classesKb(),
                FunctionProcess.statusKb(ProcessHandle.current().pid(), "VmRSS"),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                filesBelow(temporary));
    }

    /* The directory is there once a function has used its own. */
    private static long filesBelow(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.count() - 1;
        }
    }

    private static long classesKb() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed() / KB)
                .sum();
    }

    private static long committedOutsideHeapKb() throws JMException {
        String summary = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmNativeMemory",
                        new Object[] {new String[] {"summary"}},
                        new String[] {String[].class.getName()});
        long total = 0;
        for (String line : summary.lines().toList()) {
            var matcher = COMMITTED.matcher(line.strip());
            if (matcher.find()) {
                long committed = Long.parseLong(matcher.group("kb"));
                String part = matcher.group("part");
                if (part == null) {
                    total += committed;
                } else if (part.equals("Java Heap")) {
                    total -= committed;
                }
            }
        }
        return total;
    }

    /** Heap in use and everything beside it. */
    long totalKb() {
        return heapKb + nativeKb;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "heap %,d KB, native %,d KB, metaspace %,d KB, resident %,d KB, %d classes, %d threads, %d files",
                heapKb,
                nativeKb,
                metaspaceKb,
                residentKb,
                loadedClasses,
                threads,
                files);
    }
}
