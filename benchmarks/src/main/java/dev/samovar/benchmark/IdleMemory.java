package dev.samovar.benchmark;

import dev.samovar.function.CodeDigest;
import dev.samovar.invocation.Payload;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Locale;

/** The memory of an idle environment that has run once, beside that of a JVM that has done the same. */
final class IdleMemory {
    private static final int WARM_UP = 20;

    private IdleMemory() {}

    static void main() throws Exception {
        measure(Sample.ORDERS_FAT, 100);
        measure(Sample.ORDERS, 1000);
        measure(Sample.HELLO, 1000);
    }

    private static void measure(Sample sample, int environments) throws Exception {
        double each = here(sample, environments);
        compare(sample, each, "fresh JVM", List.of());
        compare(
                sample,
                each,
                "JVM with C1 and the serial collector",
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }

    private static double here(Sample sample, int environments) throws Exception {
        try (var host = new LivingHost()) {
            CodeDigest digest = host.deploy(sample).code();
            keep(host, sample, digest, WARM_UP);
            Footprint before = Footprint.take(host.temporary());
            keep(host, sample, digest, environments);
            Footprint after = Footprint.take(host.temporary());
            double each = (double) (after.totalKb() - before.totalKb()) / environments;
            System.out.printf(Locale.ROOT, "%s: %d idle environments, each%n", sample.title(), environments);
            print("heap", after.heapKb() - before.heapKb(), environments);
            print("native, all of it", after.nativeKb() - before.nativeKb(), environments);
            print("  of which metaspace in use", after.metaspaceKb() - before.metaspaceKb(), environments);
            print("heap and native", after.totalKb() - before.totalKb(), environments);
            print("growth of the resident set", after.residentKb() - before.residentKb(), environments);
            return each;
        }
    }

    private static void keep(LivingHost host, Sample sample, CodeDigest digest, int environments) {
        for (int i = 0; i < environments; i++) {
            host.run(host.another(sample, digest), Payload.of(sample.event()));
        }
    }

    private static void print(String what, long kilobytes, int environments) {
        System.out.printf(Locale.ROOT, "  %-40s %10.1f KB%n", what, (double) kilobytes / environments);
    }

    private static void compare(Sample sample, double eachKb, String how, List<String> flags) throws Exception {
        try (var api = new RuntimeApi(Vertx.vertx())) {
            var answer = api.invoke(Buffer.buffer(sample.event()));
            try (var process = FunctionProcess.start(sample, api, flags)) {
                answer.join();
                long resident = process.statusKb("VmRSS");
                System.out.printf(
                        Locale.ROOT,
                        "  %-40s %10d KB resident, %d KB of it anonymous; ratio %.0f%n",
                        how,
                        resident,
                        process.statusKb("RssAnon"),
                        resident / eachKb);
            }
        }
    }
}
