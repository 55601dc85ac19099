package dev.samovar.runtime.model;

import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Payload;
import dev.samovar.runtime.FunctionRuntime;
import dev.samovar.runtime.FunctionRuntimes;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.time.Scheduler;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers {@code null} after as long as the model says. */
public final class ModelledRuntime implements FunctionRuntime {
    private final FunctionVersion function;
    private final FunctionModel model;
    private final Scheduler scheduler;
    private Scheduler.@Nullable Timer pending;

    private ModelledRuntime(FunctionVersion function, FunctionModel model, Scheduler scheduler) {
        this.function = function;
        this.model = model;
        this.scheduler = scheduler;
    }

    /** Runtimes that follow the model. */
    public static FunctionRuntimes following(FunctionModel model, Scheduler scheduler) {
        return (environmentId, function, output) -> new ModelledRuntime(function, model, scheduler);
    }

    @Override
    public void initialize(Initialization initialization, Consumer<InitResult> ended) {
        pending = scheduler.after(
                model.init(function), () -> ended.accept(new InitResult.Initialized(model.memoryUsedBytes(function))));
    }

    @Override
    public void restore(Consumer<InitResult> ended) {
        ended.accept(new InitResult.Initialized(model.memoryUsedBytes(function)));
    }

    @Override
    public void invoke(RuntimeRequest request, Consumer<RuntimeResult> ended) {
        pending = scheduler.after(
                model.duration(function, request),
                () -> ended.accept(new RuntimeResult.Returned(Payload.NULL, model.memoryUsedBytes(function))));
    }

    @Override
    public void freeze() {}

    @Override
    public void thaw() {}

    @Override
    public void kill() {
        if (pending != null) {
            pending.cancel();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
