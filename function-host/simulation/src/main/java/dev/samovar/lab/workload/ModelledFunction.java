package dev.samovar.lab.workload;

import java.util.Optional;

/**
 * A function as an experiment knows it: names and times instead of code.
 *
 * @param name unique in its workload
 * @param application functions of one application are kept warm together by policies that know applications
 * @param memoryMb its memory size, 128 to 10,240
 * @param codeBytes the size of its package, for the cold-start model
 * @param init how long INIT takes
 * @param warmUp how long the handler takes; if empty, what each invocation says
 */
public record ModelledFunction(
        String name, String application, int memoryMb, long codeBytes, DurationModel init, Optional<WarmUp> warmUp) {

    /** A function whose environments do not change with their age. */
    public ModelledFunction(String name, String application, int memoryMb, long codeBytes, DurationModel init) {
        this(name, application, memoryMb, codeBytes, init, Optional.empty());
    }
}
