package dev.samovar.runtime.process.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A process that leads a group of its own, and all that descend from it. Thread-safe. */
public final class ProcessGroup {

    private static final long BYTES_PER_KB = 1024;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int CLOCK_OF_PROCESS = 2;
    private static final int CLOCK_PID_SHIFT = 3;
    private static final int NO_SIGNAL = 0;

    /** More than anybody's function has; where it is exceeded, the rest is not counted. */
    private static final int MEMBERS_MAX = 1_024;

    private final int leader;

    public ProcessGroup(long leader) {
        this.leader = Math.toIntExact(leader);
    }

    /** Sends a signal to all of the group at once. */
    public void send(Signal signal) {
        int unused = LibC.kill(-leader, signal.number());
    }

    /** Sends a signal to all that descend from the leader, those that left its group included. */
    public void sendToTree(Signal signal) {
        send(tree(leader), signal);
    }

    /** Sends a signal to each of some processes. */
    public static void send(List<Integer> processes, Signal signal) {
        for (int process : processes) {
            int unused = LibC.kill(process, signal.number());
        }
    }

    /** Whether there is such a process. */
    public static boolean exists(int process) {
        return LibC.kill(process, NO_SIGNAL) == 0;
    }

    /** The first child of the first child of … the leader, so many generations down. */
    public OptionalInt descendant(int generations) {
        int process = leader;
        for (int generation = 0; generation < generations; generation++) {
            List<Integer> children = children(process);
            if (children.isEmpty()) {
                return OptionalInt.empty();
            }
            /* Those that come later may be orphans of others. */
            process = children.getFirst();
        }
        return OptionalInt.of(process);
    }

    /** The child of a process that has this number in the innermost namespace that it is in, as it would say itself. */
    public static OptionalInt childKnownAs(int parent, int number) {
        String end = "\t" + number;
        return children(parent).stream()
                .mapToInt(Integer::intValue)
                .filter(child -> numbers(child).endsWith(end))
                .findFirst();
    }

    private static String numbers(int process) {
        try (Stream<String> lines = Files.lines(file(process, "status"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("NSpid:")).findFirst().orElse("");
        } catch (IOException | UncheckedIOException ended) {
            return "";
        }
    }

    /** What processes have spent on a processor so far. */
    public static long cpuNanos(List<Integer> processes) {
        long sum = 0;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment time = arena.allocate(ValueLayout.JAVA_LONG, 2);
            for (int member : processes) {
                if (LibC.clockGettime((~member << CLOCK_PID_SHIFT) | CLOCK_OF_PROCESS, time) == 0) {
                    sum += time.getAtIndex(ValueLayout.JAVA_LONG, 0) * NANOS_PER_SECOND
                            + time.getAtIndex(ValueLayout.JAVA_LONG, 1);
                }
            }
        }
        return sum;
    }

    /** What processes use. */
    public static MemoryUse memory(List<Integer> processes) {
        MemoryUse sum = MemoryUse.NONE;
        for (int process : processes) {
            sum = sum.plus(memoryOf(process));
        }
        return sum;
    }

    private static MemoryUse memoryOf(int process) {
        try {
            return MemoryUse.parse(Files.readString(file(process, "status"), StandardCharsets.ISO_8859_1));
        } catch (IOException ended) {
            return MemoryUse.NONE;
        }
    }

    /**
     * Memory of processes.
     *
     * @param peakBytes the most that was resident
     * @param ownBytes what is resident now and in no file: what a limit is about
     */
    public record MemoryUse(long peakBytes, long ownBytes) {
        static final MemoryUse NONE = new MemoryUse(0, 0);

        MemoryUse plus(MemoryUse other) {
            return new MemoryUse(peakBytes + other.peakBytes, ownBytes + other.ownBytes);
        }

        static MemoryUse parse(String status) {
            return new MemoryUse(bytes(status, "VmHWM:"), bytes(status, "RssAnon:") + bytes(status, "RssShmem:"));
        }

        private static long bytes(String status, String key) {
            int begin = status.indexOf(key);
            if (begin < 0) {
                return 0;
            }
            int end = status.indexOf(" kB", begin);
            return Long.parseLong(status.substring(begin + key.length(), end).strip()) * BYTES_PER_KB;
        }
    }

    /** A process and its descendants. */
    public static List<Integer> tree(int root) {
        List<Integer> members = new ArrayList<>(List.of(root));
        for (int at = 0; at < members.size() && members.size() < MEMBERS_MAX; at++) {
            members.addAll(children(members.get(at)));
        }
        return members;
    }

    private static List<Integer> children(int process) {
        List<Integer> children = new ArrayList<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(file(process, "task"))) {
            for (Path thread : threads) {
                String pids = Files.readString(thread.resolve("children"));
                for (String pid : pids.split(" ", -1)) {
                    if (!pid.isBlank()) {
                        children.add(Integer.parseInt(pid.strip()));
                    }
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException ended) {
            /* Between two looks a thread or the process ended; its children are its parent's or the system's now. */
            return children;
        }
        return children;
    }

    private static Path file(int process, String name) {
        return Path.of("/proc", Integer.toString(process), name);
    }
}
