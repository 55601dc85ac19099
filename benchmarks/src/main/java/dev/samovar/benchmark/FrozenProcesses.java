package dev.samovar.benchmark;

import dev.samovar.function.FunctionVersion;
import dev.samovar.function.Isolation;
import dev.samovar.invocation.Payload;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What the processor does for functions in processes that wait for events which do not come. */
final class FrozenProcesses {
    private static final int ENVIRONMENTS = 200;
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final Duration WATCHED = Duration.ofSeconds(10);
    /** Of {@code /proc/…/stat}, counted from behind the program's name. */
    private static final int STATE = 0;

    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;
    private static final long MS_PER_TICK = 10;

    private FrozenProcesses() {}

    static void measure() throws Exception {
        try (var host = new LivingHost(Isolation.PROCESS)) {
            FunctionVersion deployed = Processes.withArchive(host, Sample.HELLO);
            for (int i = 0; i < ENVIRONMENTS; i++) {
                host.run(host.another(Sample.HELLO, deployed.code()), Payload.of(Sample.HELLO.event()));
            }
            LockSupport.parkNanos(SETTLING.toNanos());
            List<ProcessHandle> all = ProcessHandle.current().descendants().toList();
            long before = cpuMs(all);
            long hostBefore = hostCpuMs();
            LockSupport.parkNanos(WATCHED.toNanos());
            System.out.printf(
                    Locale.ROOT,
                    "%d idle environments, %d processes, %d of them stopped: %d ms of processor in %d s; their host %d"
                            + " ms%n",
                    ENVIRONMENTS,
                    all.size(),
                    stopped(all),
                    cpuMs(all) - before,
                    WATCHED.toSeconds(),
                    hostCpuMs() - hostBefore);
        }
    }

    private static long cpuMs(List<ProcessHandle> processes) throws IOException {
        long ticks = 0;
        for (ProcessHandle process : processes) {
            String[] stat = stat(process);
            ticks += Long.parseLong(stat[USER_TICKS]) + Long.parseLong(stat[SYSTEM_TICKS]);
        }
        return ticks * MS_PER_TICK;
    }

    private static int stopped(List<ProcessHandle> processes) throws IOException {
        int stopped = 0;
        for (ProcessHandle process : processes) {
            stopped += stat(process)[STATE].equals("T") ? 1 : 0;
        }
        return stopped;
    }

    private static String[] stat(ProcessHandle process) throws IOException {
        String line = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    private static long hostCpuMs() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime());
    }
}
