package dev.samovar.environment;

import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.FunctionRuntime;
import dev.samovar.runtime.FunctionRuntimes;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runtimes that do what the test wrote down: each initialisation and each invocation takes the next step. */
public final class ScriptedRuntimes implements FunctionRuntimes {
    private final Scheduler scheduler;
    private final Deque<Step<InitResult>> initializations = new ArrayDeque<>();
    private final Deque<Step<RuntimeResult>> invocations = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private Map<String, String> variables = Map.of();

    public ScriptedRuntimes(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** The next initialisation takes this long and ends so. */
    public ScriptedRuntimes initializes(Duration duration, InitResult result) {
        initializations.add(new Step<>(duration, result));
        return this;
    }

    /** The next invocation takes this long and ends so. */
    public ScriptedRuntimes invokes(Duration duration, RuntimeResult result) {
        invocations.add(new Step<>(duration, result));
        return this;
    }

    /** What was asked of the runtimes, in order. */
    public List<String> calls() {
        return calls;
    }

    /** The environment variables of the runtime that was initialised last. */
    public Map<String, String> variables() {
        return variables;
    }

    @Override
    public FunctionRuntime create(long environmentId, FunctionVersion function, FunctionOutput output) {
        return new ScriptedRuntime(output);
    }

    private record Step<R>(Duration duration, R result) {}

    private final class ScriptedRuntime implements FunctionRuntime {
        private final FunctionOutput output;
        private final List<Scheduler.Timer> pending = new ArrayList<>();

        ScriptedRuntime(FunctionOutput output) {
            this.output = output;
        }

        @Override
        public void initialize(Initialization initialization, Consumer<InitResult> ended) {
            calls.add("initialize");
            variables = initialization.variables();
            Step<InitResult> step = initializations.remove();
            if (step.result() instanceof InitResult.InitFailed) {
                output.write("static initialiser failed");
            }
            pending.add(scheduler.after(step.duration(), () -> ended.accept(step.result())));
        }

        @Override
        public void restore(Consumer<InitResult> ended) {
            calls.add("restore");
            ended.accept(new InitResult.Initialized(0));
        }

        @Override
        public void invoke(RuntimeRequest request, Consumer<RuntimeResult> ended) {
            calls.add("invoke");
            Step<RuntimeResult> step = invocations.remove();
            output.write("handling " + request.payload());
            pending.add(scheduler.after(step.duration(), () -> ended.accept(step.result())));
        }

        @Override
        public void freeze() {
            calls.add("freeze");
        }

        @Override
        public void thaw() {
            calls.add("thaw");
        }

        @Override
        public void kill() {
            calls.add("kill");
            pending.forEach(Scheduler.Timer::cancel);
        }

        @Override
        public void close() {
            calls.add("close");
            pending.forEach(Scheduler.Timer::cancel);
        }
    }
}
