package dev.samovar.benchmark;

import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Payload;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Cold starts in this JVM beside fresh JVMs with AWS's runtime interface client, up to the first response. */
final class ColdStart {
    private static final int HERE = 200;
    private static final int WARM_UP = 50;
    private static final int PROCESSES = 9;
    /** What AWS's own image uses, and an archive of all classes that the function needs. */
    private static final List<String> FRUGAL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private ColdStart() {}

    static void main(String[] samples) throws Exception {
        for (String sample : samples.length > 0 ? samples : new String[] {"ORDERS_FAT", "ORDERS", "HELLO"}) {
            measure(Sample.valueOf(sample));
        }
    }

    private static void measure(Sample sample) throws Exception {
        Path archives = Files.createTempDirectory("samovar-archives");
        Samples here = here(sample);
        here.print(System.out);
        try (var api = new RuntimeApi(Vertx.vertx())) {
            Samples plain = processes(sample, "fresh JVM", api, List.of());
            Samples frugal = processes(sample, "fresh JVM, C1 and serial collector", api, FRUGAL);
            Samples aot =
                    processes(sample, "fresh JVM, AOT cache", api, withAotCache(sample, api, archives, List.of()));
            Samples best = processes(
                    sample, "fresh JVM, AOT cache, C1 and serial", api, withAotCache(sample, api, archives, FRUGAL));
            Samples cds = processes(sample, "fresh JVM, AppCDS, C1 and serial", api, withAppCds(sample, api, archives));
            for (Samples baseline : List.of(plain, frugal, aot, best, cds)) {
                baseline.print(System.out);
                baseline.printRatioTo(here, System.out);
            }
        }
    }

    private static Samples here(Sample sample) throws IOException {
        var samples = new Samples(sample.title() + ", in this JVM");
        var init = new Samples(sample.title() + ", in this JVM, INIT alone");
        Payload event = Payload.of(sample.event());
        try (var host = new LivingHost()) {
            CodeDigest digest = host.deploy(sample).code();
            for (int i = -WARM_UP; i < HERE; i++) {
                FunctionVersion function = host.another(sample, digest);
                long begin = System.nanoTime();
                var report = host.run(function, event);
                long duration = System.nanoTime() - begin;
                if (i >= 0) {
                    samples.add(duration);
                    init.add(report.initDuration().orElseThrow().toNanos());
                }
                host.retire(function);
            }
        }
        init.print(System.out);
        return samples;
    }

    private static Samples processes(Sample sample, String how, RuntimeApi api, List<String> flags) throws Exception {
        var samples = new Samples(sample.title() + ", " + how);
        for (int i = 0; i < PROCESSES; i++) {
            long begin = System.nanoTime();
            runOnce(sample, api, flags, () -> samples.add(System.nanoTime() - begin));
        }
        return samples;
    }

    private static void runOnce(Sample sample, RuntimeApi api, List<String> flags, Runnable answered) throws Exception {
        api.expectProcess();
        CompletableFuture<Buffer> answer = api.invoke(Buffer.buffer(sample.event()));
        try (var _ = FunctionProcess.start(sample, api, flags)) {
            answer.join();
            answered.run();
        }
    }

    private static List<String> withAotCache(Sample sample, RuntimeApi api, Path directory, List<String> flags)
            throws Exception {
        Path cache = directory.resolve(sample.title() + flags.size() + ".aot");
        return recorded(sample, api, flags, "-XX:AOTCacheOutput=" + cache, "-XX:AOTCache=" + cache, cache);
    }

    private static List<String> withAppCds(Sample sample, RuntimeApi api, Path directory) throws Exception {
        Path archive = directory.resolve(sample.title() + ".jsa");
        return recorded(
                sample,
                api,
                FRUGAL,
                "-XX:ArchiveClassesAtExit=" + archive,
                "-XX:SharedArchiveFile=" + archive,
                archive);
    }

    private static List<String> recorded(
            Sample sample, RuntimeApi api, List<String> flags, String recording, String using, Path archive)
            throws Exception {
        runOnce(sample, api, with(flags, recording), () -> {});
        if (!Files.exists(archive)) {
            throw new IllegalStateException("the JVM wrote no archive: " + archive);
        }
        return with(flags, using);
    }

    private static List<String> with(List<String> flags, String flag) {
        List<String> all = new ArrayList<>(flags);
        all.add(flag);
        return all;
    }
}
