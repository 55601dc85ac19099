package dev.samovar.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** From the launcher to the first 200, beside a bare Vert.x server with an AOT cache. */
final class ServerReady {
    private static final int RUNS = 15;

    private ServerReady() {}

    static void main() throws Exception {
        List<String> withCache = bareWithCache();
        ServerProcess.samovar().close();

        var plain = new Samples("bare Vert.x");
        var bare = new Samples("bare Vert.x, AOT cache");
        var samovar = new Samples("samovar start --ephemeral");
        for (int i = 0; i < RUNS; i++) {
            add(plain, ServerProcess.bare(List.of()));
            add(bare, ServerProcess.bare(withCache));
            add(samovar, ServerProcess.samovar());
        }
        plain.print(System.out);
        bare.print(System.out);
        samovar.print(System.out);
        samovar.printRatioTo(bare, System.out);
    }

    /** The flags that give the bare server a cache, which this makes. */
    static List<String> bareWithCache() throws IOException {
        Path cache = Files.createTempDirectory("samovar-archives").resolve("bare.aot");
        ServerProcess.bare(List.of("-XX:AOTCacheOutput=" + cache)).close();
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the JVM wrote no AOT cache");
        }
        return List.of("-XX:AOTCache=" + cache);
    }

    /** Adds how long the server took, and ends it. */
    static void add(Samples samples, ServerProcess server) {
        samples.add(server.readyNanos());
        server.close();
    }
}
