package dev.samovar.benchmark;

import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Payload;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Cold starts in this JVM beside fresh JVMs with AWS's runtime interface client, up to the first response. */
final class ColdStart {
    private static final int HERE_EACH_ROUND = 20;
    private static final int WARM_UP = 50;
    private static final int ROUNDS = 9;
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
        var here = new Samples(sample.title() + ", in this JVM");
        try (var host = new LivingHost();
                var api = new RuntimeApi(Vertx.vertx())) {
            FunctionVersion deployed = host.deploy(sample);
            startHere(host, deployed, sample, WARM_UP, new Samples("warm-up"));
            List<FreshJvm> rivals = List.of(
                    new FreshJvm("fresh JVM", List.of()),
                    new FreshJvm("C1 and serial collector", FRUGAL),
                    new FreshJvm("AOT cache", withAotCache(sample, api, archives, List.of())),
                    new FreshJvm("AOT cache, C1 and serial collector", withAotCache(sample, api, archives, FRUGAL)),
                    new FreshJvm("AppCDS, C1 and serial collector", withAppCds(sample, api, archives)));
            /* In turns, so that a busy moment of the machine hits all of them. */
            for (int round = 0; round < ROUNDS; round++) {
                startHere(host, deployed, sample, HERE_EACH_ROUND, here);
                for (FreshJvm rival : rivals) {
                    long begin = System.nanoTime();
                    runOnce(sample, api, rival.flags(), () -> rival.samples().add(System.nanoTime() - begin));
                }
            }
            here.print(System.out);
            for (FreshJvm rival : rivals) {
                rival.samples().print(System.out);
                rival.samples().printRatioTo(here, System.out);
            }
        }
    }

    private static void startHere(
            LivingHost host, FunctionVersion deployed, Sample sample, int times, Samples samples) {
        Payload event = Payload.of(sample.event());
        for (int i = 0; i < times; i++) {
            FunctionVersion function = host.another(sample, deployed.code());
            long begin = System.nanoTime();
            host.run(function, event);
            samples.add(System.nanoTime() - begin);
            host.retire(function);
        }
    }

    /** A way to start a JVM, and how long it took each time. */
    private record FreshJvm(Samples samples, List<String> flags) {
        FreshJvm(String how, List<String> flags) {
            this(new Samples("  " + how), flags);
        }
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
