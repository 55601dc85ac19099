package dev.samovar.runtime.model;

import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.RuntimeRequest;
import java.time.Duration;

/** The same times for every function and every event. */
record FixedModel(Duration init, Duration duration) implements FunctionModel {
    private static final long HALF_MEGABYTE = 512L * 1024L;

    @Override
    public Duration init(FunctionVersion function) {
        return init;
    }

    @Override
    public Duration duration(FunctionVersion function, RuntimeRequest request) {
        return duration;
    }

    @Override
    public long memoryUsedBytes(FunctionVersion function) {
        return function.configuration().memoryMb() * HALF_MEGABYTE;
    }
}
