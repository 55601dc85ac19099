package dev.samovar.runtime.isolation;

import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.Isolation;
import dev.samovar.runtime.CodePreparation;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.FunctionRuntime;
import dev.samovar.runtime.FunctionRuntimes;
import dev.samovar.runtime.classloader.ClassLoaderRuntimes;
import dev.samovar.runtime.process.ProcessRuntimes;
import java.io.IOException;
import java.util.Optional;

/**
 * Runs each function in the isolation that its configuration asks for; a host may have its own opinion of those that
 * leave it open. What is not Java always gets a process.
 */
public final class IsolatedRuntimes implements FunctionRuntimes, CodePreparation {

    private final Optional<ClassLoaderRuntimes> classLoaders;
    private final ProcessRuntimes processes;
    private final Isolation otherwise;

    /**
     * Chooses between runtimes.
     *
     * @param otherwise for Java functions that leave it open
     */
    public IsolatedRuntimes(ClassLoaderRuntimes classLoaders, ProcessRuntimes processes, Isolation otherwise) {
        this(Optional.of(classLoaders), processes, otherwise);
    }

    private IsolatedRuntimes(
            Optional<ClassLoaderRuntimes> classLoaders, ProcessRuntimes processes, Isolation otherwise) {
        this.classLoaders = classLoaders;
        this.processes = processes;
        this.otherwise = otherwise;
    }

    /** Runs all functions in processes, whatever they ask for: of a program that cannot load classes. */
    public static IsolatedRuntimes onlyProcesses(ProcessRuntimes processes) {
        return new IsolatedRuntimes(Optional.empty(), processes, Isolation.PROCESS);
    }

    /** What keeps a function's environments apart. */
    public Isolation of(FunctionVersion function) {
        return function.configuration().isJava() && classLoaders.isPresent()
                ? function.configuration().isolation().orElse(otherwise)
                : Isolation.PROCESS;
    }

    @Override
    public FunctionRuntime create(long environmentId, FunctionVersion function, FunctionOutput output) {
        return switch (of(function)) {
            case CLASS_LOADER -> classLoaders.orElseThrow().create(environmentId, function, output);
            case PROCESS -> processes.create(environmentId, function, output);
        };
    }

    @Override
    public void prepare(FunctionVersion function) throws IOException {
        switch (of(function)) {
            case CLASS_LOADER -> {
                ClassLoaderRuntimes loaders = classLoaders.orElseThrow();
                loaders.deploy(function.code());
                for (CodeDigest layer : function.layers()) {
                    loaders.deploy(layer);
                }
            }
            case PROCESS -> processes.deploy(function);
        }
    }
}
