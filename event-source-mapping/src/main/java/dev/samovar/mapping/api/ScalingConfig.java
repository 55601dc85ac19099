package dev.samovar.mapping.api;

import dev.samovar.mapping.MappingSettings;
import java.util.Optional;

/** How many batches of a queue are processed at a time; empty for as many as AWS allows. */
record ScalingConfig(Optional<Integer> maximumConcurrency) {

    MappingSettings.Scaling scaling() {
        return new MappingSettings.Scaling(maximumConcurrency);
    }
}
