package dev.samovar.lab.cost;

import dev.samovar.lab.measure.Measures;
import dev.samovar.lab.measure.Resources;

/**
 * What was used in some time; GB-seconds are of 1,024 MB.
 *
 * @param requests invocations that were not refused
 * @param onDemandGbSeconds execution in environments on demand, INIT and restore included
 * @param initGbSeconds the part of these that is INIT and restore
 * @param provisionedGbSeconds provisioned environments, used or not
 * @param provisionedExecutionGbSeconds execution in provisioned environments
 * @param idleGbSeconds warm environments that waited: what keeping alive costs the platform, and nobody is billed
 */
public record Usage(
        long requests,
        double onDemandGbSeconds,
        double initGbSeconds,
        double provisionedGbSeconds,
        double provisionedExecutionGbSeconds,
        double idleGbSeconds) {

    /** What a run used. */
    public static Usage of(Measures measures) {
        Resources used = measures.resources();
        return new Usage(
                measures.counts().executed(),
                used.onDemandGbSeconds(),
                used.initGbSeconds(),
                used.provisionedGbSeconds(),
                used.provisionedExecutionGbSeconds(),
                used.idleOnDemandGbSeconds());
    }

    public Usage {
        if (requests < 0 || initGbSeconds > onDemandGbSeconds) {
            throw new IllegalArgumentException(
                    requests + " requests, " + initGbSeconds + " of " + onDemandGbSeconds + " GB-s for init");
        }
    }
}
