package dev.samovar.runtime.classloader;

import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.runtime.classloader.weave.FunctionCode;
import dev.samovar.runtime.classloader.weave.StartClasses;
import dev.samovar.runtime.handler.FunctionError;
import dev.samovar.runtime.handler.FunctionLogger;
import dev.samovar.runtime.output.LineOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The code side of a sandbox: makes the loader, connects it, and runs the function. On the sandbox's thread only. */
final class SandboxCode {

    private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

    private final FunctionVersion function;
    private final Initialization initialization;
    private final FunctionOutput output;
    private final TemporaryStorage storage;
    private final RuntimePorts ports;
    private final IntConsumer exited;
    private final Properties properties = SandboxProperties.create();
    private volatile @Nullable FunctionClassLoader loader;
    private @Nullable FunctionInstance instance;
    private @Nullable StartClasses startClasses;

    SandboxCode(
            FunctionVersion function,
            Initialization initialization,
            FunctionOutput output,
            TemporaryStorage storage,
            RuntimePorts ports,
            IntConsumer exited) {
        this.function = function;
        this.initialization = initialization;
        this.output = output;
        this.storage = storage;
        this.ports = ports;
        this.exited = exited;
    }

    InitResult initialize(
            SandboxThread main,
            SandboxThreads threads,
            OpenResources resources,
            Signals signals,
            LineOutput err,
            MemoryMeter memory) {
        FunctionCode code;
        try {
            code = ports.code().of(function.code(), function.layers());
        } catch (IOException | UncheckedIOException unreadable) {
            FunctionError error = FunctionError.of(unreadable);
            return new InitResult.InitFailed("Runtime.InvalidEntrypoint", error.payload(), memory.mostBytes());
        }
        FunctionLogger logger = new FunctionLogger(function.configuration().logging(), output, ports.scheduler());
        StartClasses classes = code.startClasses(function.configuration().handler());
        startClasses = classes;
        FunctionClassLoader made = new FunctionClassLoader(code, logger::installIn, classes::found);
        loader = made;
        ports.preloader().preload(made, classes.known(), signals::stopped);
        main.lend(new GuestLoan(
                        initialization.variables(),
                        properties,
                        threads::out,
                        threads::err,
                        new SandboxPaths(storage, code),
                        storage::take,
                        resources::opened,
                        threads::handleUncaught,
                        exited,
                        signals::attach)
                .byName());
        made.initializeGuest();
        FunctionInstance started =
                new FunctionInstance(function, initialization, made, logger, err, ports.scheduler(), memory::mostBytes);
        instance = started;
        main.enterFunction(made);
        try {
            return started.initialize();
        } finally {
            main.leaveFunction();
        }
    }

    InitResult restore(SandboxThread main) {
        FunctionInstance started = started();
        main.enterFunction(started.loader());
        try {
            return started.restore();
        } finally {
            main.leaveFunction();
        }
    }

    RuntimeResult invoke(SandboxThread main, RuntimeRequest request) {
        FunctionInstance started = started();
        request.traceId().ifPresent(trace -> properties.setProperty(TRACE_PROPERTY, trace));
        main.enterFunction(started.loader());
        try {
            return started.invoke(request);
        } finally {
            main.leaveFunction();
            endStart();
        }
    }

    private void endStart() {
        StartClasses classes = startClasses;
        if (classes != null) {
            startClasses = null;
            classes.complete();
        }
    }

    private FunctionInstance started() {
        FunctionInstance started = instance;
        if (started == null) {
            throw new IllegalStateException("the runtime was not initialised");
        }
        return started;
    }

    @Nullable
    ClassLoader loader() {
        return loader;
    }

    long definedBytes() {
        FunctionClassLoader made = loader;
        return made == null ? 0 : made.definedBytes();
    }

    /** Takes the function's classes out of what the JDK keeps for the whole process. */
    void release() {
        FunctionClassLoader made = loader;
        if (made != null) {
            ProcessWide.forget(made);
        }
    }
}
