package dev.samovar.lab.measure;

/**
 * What a run used: memory held over time, in GB-seconds (of 1,024 MB), and environments made. What is billed is counted
 * for every invocation; the rest ends with the workload.
 *
 * @param onDemandGbSeconds billed for invocations in on-demand environments, INIT and restore included
 * @param initGbSeconds the part of {@code onDemandGbSeconds} that is INIT or restore
 * @param provisionedExecutionGbSeconds billed for invocations in provisioned environments
 * @param provisionedGbSeconds provisioned environments, from their start to their end
 * @param startingGbSeconds environments that were getting ready
 * @param busyGbSeconds environments that ran an invocation
 * @param idleGbSeconds environments that waited for one, provisioned ones too: wasted, in the language of keep-alive
 *     policies
 * @param environmentsMade all environments, provisioned ones included
 */
public record Resources(
        double onDemandGbSeconds,
        double initGbSeconds,
        double provisionedExecutionGbSeconds,
        double provisionedGbSeconds,
        double startingGbSeconds,
        double busyGbSeconds,
        double idleGbSeconds,
        long environmentsMade) {

    /** The part of {@code idleGbSeconds} that nobody is billed for: environments on demand. */
    public double idleOnDemandGbSeconds() {
        return Math.max(0, idleGbSeconds - (provisionedGbSeconds - provisionedExecutionGbSeconds));
    }

    /** How much of all execution found no provisioned environment free, 0 to 1; 0 if there is none provisioned. */
    public double spillOverShare() {
        double onDemand = onDemandGbSeconds - initGbSeconds;
        double all = onDemand + provisionedExecutionGbSeconds;
        return provisionedGbSeconds == 0 || all == 0 ? 0 : onDemand / all;
    }

    Resources plus(Resources other) {
        return new Resources(
                onDemandGbSeconds + other.onDemandGbSeconds,
                initGbSeconds + other.initGbSeconds,
                provisionedExecutionGbSeconds + other.provisionedExecutionGbSeconds,
                provisionedGbSeconds + other.provisionedGbSeconds,
                startingGbSeconds + other.startingGbSeconds,
                busyGbSeconds + other.busyGbSeconds,
                idleGbSeconds + other.idleGbSeconds,
                environmentsMade + other.environmentsMade);
    }
}
