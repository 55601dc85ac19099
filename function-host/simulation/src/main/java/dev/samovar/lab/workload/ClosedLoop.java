package dev.samovar.lab.workload;

import java.time.Duration;
import java.util.List;

/**
 * A fixed number of callers of one function, each of whom waits for the answer, thinks, and calls again.
 *
 * @param callers one or more
 * @param think from an answer to the caller's next call
 * @param duration how long the handler takes
 */
public record ClosedLoop(
        String name,
        Duration length,
        ModelledFunction function,
        int callers,
        DurationModel think,
        DurationModel duration)
        implements Workload {

    @Override
    public List<ModelledFunction> functions() {
        return List.of(function);
    }
}
