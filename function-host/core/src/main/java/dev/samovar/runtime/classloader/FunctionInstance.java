package dev.samovar.runtime.classloader;

import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.InitResult.InitFailed;
import dev.samovar.runtime.InitResult.Initialized;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.runtime.handler.FunctionError;
import dev.samovar.runtime.handler.FunctionLogger;
import dev.samovar.runtime.handler.Handler;
import dev.samovar.runtime.handler.HandlerFault;
import dev.samovar.runtime.handler.Handlers;
import dev.samovar.runtime.handler.InvocationContext;
import dev.samovar.runtime.output.LineOutput;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** A function's code, loaded, with its handler. Used on its sandbox's thread only. */
final class FunctionInstance {

    private static final String BEFORE_CHECKPOINT_ERROR = "Runtime.BeforeCheckpointError";
    private static final String AFTER_RESTORE_ERROR = "Runtime.AfterRestoreError";

    private final FunctionVersion function;
    private final Initialization initialization;
    private final FunctionClassLoader loader;
    private final FunctionLogger logger;
    private final LineOutput notes;
    private final InstantSource clock;
    private final LongSupplier memoryUsedBytes;
    private final CheckpointHooks hooks;
    private Handler handler = (event, context) -> event;

    FunctionInstance(
            FunctionVersion function,
            Initialization initialization,
            FunctionClassLoader loader,
            FunctionLogger logger,
            LineOutput notes,
            InstantSource clock,
            LongSupplier memoryUsedBytes) {
        this.function = function;
        this.initialization = initialization;
        this.loader = loader;
        this.logger = logger;
        this.notes = notes;
        this.clock = clock;
        this.memoryUsedBytes = memoryUsedBytes;
        this.hooks = new CheckpointHooks(loader);
    }

    FunctionClassLoader loader() {
        return loader;
    }

    /** Runs the function's static code and makes its handler. */
    InitResult initialize() {
        try {
            handler = Handlers.load(function.configuration().handler(), loader, note -> {
                notes.endPartialLine();
                notes.print(note);
            });
        } catch (HandlerFault fault) {
            if (fault.reporting() == HandlerFault.Reporting.AT_INIT) {
                return failed(FunctionError.of(fault), FunctionError.BAD_FUNCTION_CODE);
            }
            handler = (event, context) -> {
                throw fault;
            };
        } catch (Throwable thrown) {
            return failed(FunctionError.of(thrown), FunctionError.BAD_FUNCTION_CODE);
        }
        return initialization.type() == Initialization.Type.SNAP_START
                ? hook(hooks::beforeCheckpoint, BEFORE_CHECKPOINT_ERROR)
                : new Initialized(memoryUsedBytes.getAsLong());
    }

    /** Runs what the function wants to be run after its snapshot was restored. */
    InitResult restore() {
        return hook(hooks::afterRestore, AFTER_RESTORE_ERROR);
    }

    private InitResult hook(Hook hook, String errorType) {
        try {
            hook.run();
            return new Initialized(memoryUsedBytes.getAsLong());
        } catch (Throwable thrown) {
            return failed(FunctionError.of(thrown), errorType);
        }
    }

    private InitResult failed(FunctionError error, String errorType) {
        logger.log(error);
        return new InitFailed(errorType, error.payload(), memoryUsedBytes.getAsLong());
    }

    /** Runs the handler once. */
    RuntimeResult invoke(RuntimeRequest request) {
        try {
            var context = new InvocationContext(
                    request,
                    function,
                    function.configuration().logging().logGroup(),
                    initialization.variables().getOrDefault("AWS_LAMBDA_LOG_STREAM_NAME", ""),
                    clock,
                    logger);
            return new RuntimeResult.Returned(handler.handle(request.payload(), context), memoryUsedBytes.getAsLong());
        } catch (HandlerFault fault) {
            return failed(FunctionError.of(fault));
        } catch (Throwable thrown) {
            return failed(FunctionError.of(thrown));
        }
    }

    private RuntimeResult failed(FunctionError error) {
        logger.log(error);
        return new RuntimeResult.Failed(error.payload(), error.errorType(), error.fatal(), memoryUsedBytes.getAsLong());
    }

    /** Part of a checkpoint that is the function's own. */
    private interface Hook {
        void run() throws Throwable;
    }
}
