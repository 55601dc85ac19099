package dev.samovar.benchmark;

import dev.samovar.function.FunctionVersion;
import dev.samovar.function.Isolation;
import dev.samovar.invocation.Payload;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Functions in processes: their cold starts, their warm invocations, and what they take when they are idle. */
final class Processes {
    private static final int ROUNDS = 15;
    private static final long LOOK_NANOS = 5_000_000;

    private Processes() {}

    static void main(String[] parts) throws Exception {
        for (String part : parts.length > 0 ? parts : new String[] {"ORDERS_FAT", "ORDERS", "warm", "idle"}) {
            switch (part) {
                case "warm" -> RoundTrips.measure();
                case "idle" -> FrozenProcesses.measure();
                default -> measureColdStarts(Sample.valueOf(part));
            }
        }
    }

    private static void measureColdStarts(Sample sample) throws Exception {
        var here = new Samples(sample.title() + ", in a process");
        try (var host = new LivingHost(Isolation.PROCESS);
                var api = new RuntimeApi(Vertx.vertx())) {
            FunctionVersion deployed = withArchive(host, sample);
            var jvms = new FreshJvms(sample, api);
            List<FreshJvms.Kind> byHand = List.of(
                    jvms.withAotCache("by hand: AOT cache, C1 and serial collector", FreshJvms.FRUGAL),
                    jvms.withAppCds("by hand: AppCDS, C1 and serial collector"));
            for (int round = 0; round < ROUNDS; round++) {
                start(host, deployed, sample, here);
                for (FreshJvms.Kind kind : byHand) {
                    jvms.measure(kind);
                }
            }
            here.print(System.out);
            byHand.forEach(kind -> kind.samples().print(System.out));
            Samples best = byHand.stream()
                    .map(FreshJvms.Kind::samples)
                    .min(Comparator.comparingDouble(Samples::medianMs))
                    .orElseThrow();
            here.printRatioTo(best, System.out);
        }
    }

    private static void start(LivingHost host, FunctionVersion deployed, Sample sample, Samples samples)
            throws IOException {
        FunctionVersion function = host.another(sample, deployed.code());
        long begin = System.nanoTime();
        host.run(function, Payload.of(sample.event()));
        samples.add(System.nanoTime() - begin);
        host.retire(function);
        /* As by hand, it has gone before the next one is started. */
        while (holds(host.temporary(), "env-")) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Deploys a function and waits for the archive of its classes. */
    static FunctionVersion withArchive(LivingHost host, Sample sample) throws IOException {
        FunctionVersion deployed = host.deploy(sample);
        host.run(deployed, Payload.of(sample.event()));
        Path made = host.kept().resolve(deployed.code().hex()).resolve("unpacked");
        while (!holds(made, "classes.jsa")) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        host.retire(deployed);
        return deployed;
    }

    private static boolean holds(Path directory, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith(prefix));
        }
    }
}
