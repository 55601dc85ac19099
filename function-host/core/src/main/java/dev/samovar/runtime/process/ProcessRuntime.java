package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.FunctionRuntime;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.store.Directories;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a function in a process: in one after the other, which share their {@code /tmp}. */
final class ProcessRuntime implements FunctionRuntime {

    private final long environmentId;
    private final FunctionVersion function;
    private final FunctionOutput output;
    private final ProcessPorts ports;
    private final Path directory;
    private @Nullable Session session;
    private CompletableFuture<Boolean> ends = CompletableFuture.completedFuture(true);

    ProcessRuntime(long environmentId, FunctionVersion function, FunctionOutput output, ProcessPorts ports) {
        this.environmentId = environmentId;
        this.function = function;
        this.output = output;
        this.ports = ports;
        this.directory = ports.temporary().resolve("env-" + environmentId);
    }

    @Override
    public void initialize(Initialization initialization, Consumer<InitResult> ended) {
        if (session != null) {
            throw new IllegalStateException("environment " + environmentId + " has a runtime already");
        }
        Session started = new Session(environmentId, function, initialization, output, directory, ports);
        session = started;
        started.initialize(ended);
    }

    @Override
    public void restore(Consumer<InitResult> ended) {
        session().restore(ended);
    }

    @Override
    public void invoke(RuntimeRequest request, Consumer<RuntimeResult> ended) {
        session().invoke(request, ended);
    }

    @Override
    public void freeze() {
        session().freeze();
    }

    @Override
    public void thaw() {
        session().thaw();
    }

    @Override
    public void kill() {
        Session ending = session;
        session = null;
        if (ending != null) {
            var end = new CompletableFuture<Boolean>();
            ends = ends.thenCombine(end, Boolean::logicalAnd);
            ending.kill(() -> end.complete(true));
        }
    }

    @Override
    public void close() {
        kill();
        ports.alive().register();
        /* Not before all processes have gone: they may still write. */
        var unused = ends.thenRunAsync(
                () -> {
                    Directories.clear(directory);
                    ports.alive().arriveAndDeregister();
                },
                ports.background());
    }

    private Session session() {
        if (session == null) {
            throw new IllegalStateException("environment " + environmentId + " has no runtime");
        }
        return session;
    }
}
