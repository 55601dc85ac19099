package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.CodePackages;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.FunctionRuntime;
import dev.samovar.runtime.FunctionRuntimes;
import dev.samovar.runtime.NotInstalledException;
import dev.samovar.runtime.process.api.RuntimeApi;
import dev.samovar.runtime.process.http.LoopbackServer;
import dev.samovar.store.Directories;
import dev.samovar.time.Scheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Makes runtimes that run each environment in a process of its own. */
public final class ProcessRuntimes implements FunctionRuntimes, AutoCloseable {

    /** A process that was killed is gone in milliseconds, and deleting its files takes a while. */
    private static final long PATIENCE_SECONDS = 10;

    /** How long extensions may take to end, as on AWS. */
    static final Duration FAREWELL = Duration.ofSeconds(2);

    private final ExecutorService background = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("samovar-child-care-", 0).factory());
    private final ExecutorService archiving = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("samovar-class-archives").factory());
    private final ProcessPorts ports;

    /**
     * Prepares to run functions.
     *
     * @param java a JDK or JRE for Java functions; without one, they are told so
     * @param packages says where the code is
     * @param keeping says where that is kept which was made of a package; it goes with the package
     * @param clientDirectory where AWS's runtime client is kept, from one start of the host to the next
     * @param temporaryDirectory where the functions' {@code /tmp} directories are made; this host's alone
     * @param cpuShare whether functions get no more of the processor than their memory size buys
     * @param failures told what should never happen
     */
    public ProcessRuntimes(
            Scheduler scheduler,
            Optional<InstalledJava> java,
            CodePackages packages,
            CodePackages keeping,
            Path clientDirectory,
            Path temporaryDirectory,
            boolean cpuShare,
            Consumer<Throwable> failures) {
        this(
                scheduler,
                java,
                packages,
                keeping,
                clientDirectory,
                temporaryDirectory,
                cpuShare,
                failures,
                true,
                FAREWELL);
    }

    /** Prepares to run functions, with or without namespaces, and with another farewell than AWS's. */
    ProcessRuntimes(
            Scheduler scheduler,
            Optional<InstalledJava> java,
            CodePackages packages,
            CodePackages keeping,
            Path clientDirectory,
            Path temporaryDirectory,
            boolean cpuShare,
            Consumer<Throwable> failures,
            boolean namespacesAllowed,
            Duration farewell) {
        /* What a host left that was killed. */
        Directories.clear(temporaryDirectory);
        ClassArchives archives = new ClassArchives(archiving);
        ports = new ProcessPorts(
                scheduler,
                new LoopbackServer(RuntimeApi::bodyBytesMax, failures),
                new HttpTelegraph(background),
                new Nursery(),
                new Confinements(temporaryDirectory.resolve("host"), namespacesAllowed),
                ControlGroups.ofThisHost(cpuShare),
                background,
                new UnpackedCode(packages, keeping),
                archives,
                new RuntimeCommands(
                        archives,
                        clientDirectory,
                        java,
                        SearchPath.parse(Objects.requireNonNullElse(System.getenv("PATH"), ""))),
                temporaryDirectory,
                new Phaser(1),
                farewell,
                cpuShare);
    }

    @Override
    public FunctionRuntime create(long environmentId, FunctionVersion function, FunctionOutput output) {
        return new ProcessRuntime(environmentId, function, output, ports);
    }

    /**
     * Does now what the first cold start would have to do: unpacks the function's code, and finds out what this machine
     * can do. Call it when code is deployed.
     *
     * @throws NotInstalledException if this machine lacks what the function's runtime needs
     */
    public void deploy(FunctionVersion function) throws IOException {
        Confinement confinement = ports.confinements().best();
        Layout real = ports.layout(function, ports.temporary());
        ports.controlGroups().find();
        try {
            ports.commands().of(function).check(function, new RuntimeCommand.Places(real, confinement.seen(real)));
        } catch (RuntimeCommand.CannotStartException lacking) {
            throw new NotInstalledException(String.valueOf(lacking.getMessage()));
        }
    }

    private void awaitEnds() {
        try {
            int unused =
                    ports.alive().awaitAdvanceInterruptibly(ports.alive().arrive(), PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException late) {
            /* What is left ends with the nursery. */
            return;
        }
    }

    /** Ends what is left of the children; runtimes should be closed before. */
    @Override
    public void close() {
        archiving.shutdownNow();
        awaitEnds();
        ports.nursery().close();
        ports.controlGroups().close();
        ports.telegraph().close();
        background.shutdown();
        ports.server().close();
    }
}
