package dev.samovar.environment;

import dev.samovar.function.FunctionVersion;

/** Memory without end: no environment has to go. */
record Unbounded() implements MemoryBound {

    @Override
    public long megabytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public double priority(FunctionVersion function, long nowNanos) {
        return 0;
    }
}
