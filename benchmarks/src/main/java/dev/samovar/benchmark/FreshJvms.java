package dev.samovar.benchmark;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** JVMs that are started by hand with AWS's runtime interface client, for one event each. */
final class FreshJvms {
    /** What AWS's own image uses. */
    static final List<String> FRUGAL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Sample sample;
    private final RuntimeApi api;
    private final Path archives;

    FreshJvms(Sample sample, RuntimeApi api) throws IOException {
        this.sample = sample;
        this.api = api;
        this.archives = Files.createTempDirectory("samovar-archives");
    }

    /** A way to start a JVM, and how long it took each time. */
    record Kind(Samples samples, List<String> flags) {
        Kind(String how, List<String> flags) {
            this(new Samples("  " + how), flags);
        }
    }

    /** Starts one, up to its first response. */
    void measure(Kind kind) throws Exception {
        long begin = System.nanoTime();
        runOnce(kind.flags(), () -> kind.samples().add(System.nanoTime() - begin));
    }

    private void runOnce(List<String> flags, Runnable answered) throws Exception {
        api.expectProcess();
        CompletableFuture<Buffer> answer = api.invoke(Buffer.buffer(sample.event()));
        try (var _ = FunctionProcess.start(sample, api, flags)) {
            answer.join();
            answered.run();
        }
    }

    /** With a cache of all that one run needed. */
    Kind withAotCache(String how, List<String> flags) throws Exception {
        Path cache = archives.resolve(sample.title() + flags.size() + ".aot");
        return new Kind(how, recorded(flags, "-XX:AOTCacheOutput=" + cache, "-XX:AOTCache=" + cache, cache));
    }

    /** With an archive of all classes that one run needed. */
    Kind withAppCds(String how) throws Exception {
        Path archive = archives.resolve(sample.title() + ".jsa");
        return new Kind(
                how,
                recorded(FRUGAL, "-XX:ArchiveClassesAtExit=" + archive, "-XX:SharedArchiveFile=" + archive, archive));
    }

    private List<String> recorded(List<String> flags, String recording, String using, Path archive) throws Exception {
        runOnce(with(flags, recording), () -> {});
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
