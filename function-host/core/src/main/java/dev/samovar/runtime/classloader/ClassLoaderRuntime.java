package dev.samovar.runtime.classloader;

import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.FunctionRuntime;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a function in this JVM: in one sandbox after the other, which share their {@code /tmp}. */
final class ClassLoaderRuntime implements FunctionRuntime {

    private static final long BYTES_PER_MB = 1024L * 1024;

    private final long environmentId;
    private final FunctionVersion function;
    private final FunctionOutput output;
    private final RuntimePorts ports;
    private final TemporaryStorage storage;
    private @Nullable Sandbox sandbox;

    ClassLoaderRuntime(long environmentId, FunctionVersion function, FunctionOutput output, RuntimePorts ports) {
        this.environmentId = environmentId;
        this.function = function;
        this.output = output;
        this.ports = ports;
        this.storage =
                new TemporaryStorage(ports.temporary(), function.configuration().ephemeralStorageMb() * BYTES_PER_MB);
    }

    @Override
    public void initialize(Initialization initialization, Consumer<InitResult> ended) {
        if (sandbox != null) {
            throw new IllegalStateException("environment " + environmentId + " has a runtime already");
        }
        Sandbox started = new Sandbox(environmentId, function, initialization, output, storage, ports);
        sandbox = started;
        started.initialize(ended);
    }

    @Override
    public void restore(Consumer<InitResult> ended) {
        sandbox().restore(ended);
    }

    @Override
    public void invoke(RuntimeRequest request, Consumer<RuntimeResult> ended) {
        sandbox().invoke(request, ended);
    }

    @Override
    public void freeze() {
        sandbox().freeze();
    }

    @Override
    public void thaw() {
        sandbox().thaw();
    }

    @Override
    public void kill() {
        end(() -> {});
    }

    @Override
    public void close() {
        if (sandbox == null) {
            ports.reaper().execute(storage::delete);
        } else {
            end(storage::delete);
        }
    }

    /** The loader of the function's classes; null before they are loaded, and when they are gone. */
    @Nullable
    ClassLoader loader() {
        return sandbox == null ? null : sandbox.loader();
    }

    private void end(Runnable gone) {
        Sandbox ending = sandbox;
        sandbox = null;
        if (ending != null) {
            ending.kill(gone);
        }
    }

    private Sandbox sandbox() {
        if (sandbox == null) {
            throw new IllegalStateException("environment " + environmentId + " has no runtime");
        }
        return sandbox;
    }
}
