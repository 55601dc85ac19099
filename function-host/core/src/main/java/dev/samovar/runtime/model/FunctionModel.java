package dev.samovar.runtime.model;

import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.RuntimeRequest;
import java.time.Duration;

/** How long a function takes, and how much memory; asked on the scheduler's thread. */
public interface FunctionModel {

    /** The time for INIT. */
    Duration init(FunctionVersion function);

    /** The time for one invocation. */
    Duration duration(FunctionVersion function, RuntimeRequest request);

    /** The most memory that it uses, in bytes. */
    long memoryUsedBytes(FunctionVersion function);

    /** Always the same times; half of the memory size. */
    static FunctionModel fixed(Duration init, Duration duration) {
        return new FixedModel(init, duration);
    }
}
