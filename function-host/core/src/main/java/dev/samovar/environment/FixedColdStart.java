package dev.samovar.environment;

import dev.samovar.function.FunctionVersion;
import java.time.Duration;

/** The same time for every function. */
record FixedColdStart(Duration duration) implements ColdStartModel {

    @Override
    public Duration placement(FunctionVersion function, long codeBytes) {
        return duration;
    }

    @Override
    public Duration restore(FunctionVersion function, long codeBytes) {
        return duration;
    }
}
