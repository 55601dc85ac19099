package dev.samovar.runtime.classloader;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionVersion;
import dev.samovar.time.SystemScheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** A small host for tests: makes functions of packages, and waits where the real one would be told. */
final class TestHost implements AutoCloseable {

    final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    final Queue<Integer> leaks = new ConcurrentLinkedQueue<>();
    final CountDownLatch leakReported = new CountDownLatch(1);
    final SystemScheduler scheduler = new SystemScheduler(failures::add);
    private final Map<CodeDigest, Path> packages = new ConcurrentHashMap<>();
    private final ClassLoaderRuntimes runtimes;
    private final Path directory;
    /** Over all tests: what one of them leaves behind is not mistaken for that of another. */
    private static final AtomicLong ids = new AtomicLong();

    TestHost(Path directory) {
        this(directory, false);
    }

    TestHost(Path directory, boolean cpuShare) {
        this.directory = directory;
        this.runtimes = new ClassLoaderRuntimes(
                scheduler,
                digest -> Objects.requireNonNull(packages.get(digest)),
                directory.resolve("woven"),
                directory.resolve("tmp"),
                cpuShare,
                (environment, function, threads) -> {
                    leaks.add(threads);
                    leakReported.countDown();
                });
    }

    TestRuntime start(FunctionJar jar, String handler) {
        return start(jar, handler, UnaryOperator.identity());
    }

    TestRuntime start(FunctionJar jar, String handler, UnaryOperator<FunctionConfiguration> change) {
        return start(jar, List.of(), handler, change);
    }

    TestRuntime start(
            FunctionJar jar, List<FunctionJar> layers, String handler, UnaryOperator<FunctionConfiguration> change) {
        long id = ids.incrementAndGet();
        var configuration = change.apply(
                FunctionConfiguration.defaults("test", "java25", handler, "arn:aws:iam::000000000000:role/none"));
        var function = new FunctionVersion(
                id,
                FunctionArn.unqualified(AccountRegion.DEFAULT, "test"),
                FunctionVersion.LATEST,
                configuration,
                deploy(jar),
                layers.stream().map(this::deploy).toList());
        return new TestRuntime("test-" + id, scheduler, lines -> runtimes.create(id, function, lines));
    }

    private CodeDigest deploy(FunctionJar jar) {
        try {
            byte[] content = jar.bytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            CodeDigest digest = new CodeDigest(Base64.getEncoder().encodeToString(hash));
            Path file = directory.resolve(digest.hex() + ".zip");
            Files.write(file, content);
            packages.put(digest, file);
            return digest;
        } catch (IOException | NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }

    Path temporaryDirectory() {
        return directory.resolve("tmp");
    }

    @Override
    public void close() {
        runtimes.close();
        scheduler.close();
    }
}
