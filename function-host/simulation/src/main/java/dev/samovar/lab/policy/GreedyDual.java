package dev.samovar.lab.policy;

import dev.samovar.environment.KeepAlivePolicy;

/**
 * Keeps environments as long as memory lasts, and then ends those whose cold start costs least for the memory they hold
 * (A. Fuerst and P. Sharma, "FaasCache", ASPLOS 2021).
 *
 * @param memoryMb for all environments on demand
 */
record GreedyDual(long memoryMb) implements Policy {
    private static final long DEFAULT_MEMORY_MB = 4 << 10;

    GreedyDual {
        if (memoryMb < 1) {
            throw new IllegalArgumentException("greedy-dual needs memory, not " + memoryMb + " MB");
        }
    }

    static GreedyDual of(Parameters parameters) {
        return new GreedyDual(parameters.megabytes("memory", DEFAULT_MEMORY_MB));
    }

    @Override
    public String name() {
        return "greedy-dual " + Written.memory(memoryMb);
    }

    @Override
    public KeepAlivePolicy keepAlive(PolicyRun run) {
        return new GreedyDualCache(run, memoryMb);
    }

    /** They share the memory. */
    @Override
    public boolean couplesFunctions() {
        return true;
    }
}
