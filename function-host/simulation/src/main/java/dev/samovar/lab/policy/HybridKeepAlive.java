package dev.samovar.lab.policy;

import dev.samovar.environment.KeepAlive;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.function.FunctionVersion;
import dev.samovar.lab.workload.ModelledFunction;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows the idle times of functions, from the end of all that ran to the next arrival, and answers by what their
 * applications have learnt. The paper knows one environment per application and no concurrency: here one that falls
 * idle beside busy ones stays as long as its application may be idle, but no longer than environments usually do.
 */
final class HybridKeepAlive implements KeepAlivePolicy {
    private static final long NOT_IDLE = -1;
    private static final KeepAlive BESIDE_BUSY = KeepAlive.during(Policies.KEEP_ALIVE);

    private final PolicyRun run;
    private final HybridSettings settings;
    private final int[] applications;
    private final @Nullable IdleTimes[] learnt;
    private final long[] idleSinceNanos;

    HybridKeepAlive(PolicyRun run, HybridSettings settings, boolean perApplication) {
        this.run = run;
        this.settings = settings;
        List<ModelledFunction> functions = run.functions();
        applications = applications(functions, perApplication);
        learnt = new @Nullable IdleTimes[functions.size()];
        idleSinceNanos = new long[functions.size()];
        Arrays.fill(idleSinceNanos, NOT_IDLE);
    }

    /** For each function the index of the first one of its application, or its own. */
    private static int[] applications(List<ModelledFunction> functions, boolean shared) {
        Map<String, Integer> firsts = new HashMap<>();
        int[] applications = new int[functions.size()];
        for (int i = 0; i < applications.length; i++) {
            Integer first = shared ? firsts.putIfAbsent(functions.get(i).application(), i) : null;
            applications[i] = first == null ? i : first;
        }
        return applications;
    }

    @Override
    public void arrived(FunctionVersion function, long nowNanos) {
        int index = run.index(function);
        if (idleSinceNanos[index] != NOT_IDLE) {
            of(index).add(nowNanos - idleSinceNanos[index]);
            idleSinceNanos[index] = NOT_IDLE;
        }
    }

    @Override
    public KeepAlive fellIdle(FunctionVersion function, int running, long nowNanos) {
        int index = run.index(function);
        KeepAlive next = of(index).next();
        if (running == 0) {
            idleSinceNanos[index] = nowNanos;
            return next;
        }
        Duration tail = next.preWarming().plus(next.window());
        return tail.compareTo(BESIDE_BUSY.window()) < 0 ? KeepAlive.during(tail) : BESIDE_BUSY;
    }

    private IdleTimes of(int function) {
        int application = applications[function];
        IdleTimes known = learnt[application];
        if (known == null) {
            known = new IdleTimes(settings);
            learnt[application] = known;
        }
        return known;
    }
}
