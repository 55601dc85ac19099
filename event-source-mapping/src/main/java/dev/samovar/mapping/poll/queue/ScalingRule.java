package dev.samovar.mapping.poll.queue;

import dev.samovar.mapping.ProvisionedPollers;
import dev.samovar.mapping.SourceSettings;

/**
 * How many batches of a mapping may run at a time.
 *
 * @param first how many at the beginning
 * @param least how many at least, whatever fails
 * @param max how many at most
 * @param perMinute how many more each minute while they do not suffice
 * @param shrinksWhenIdle whether a while without messages leaves no more than the least
 */
record ScalingRule(int first, int least, int max, int perMinute, boolean shrinksWhenIdle) {
    private static final int FIRST = 5;
    private static final int LEAST = 2;
    private static final int MAX = 1250;
    private static final int PER_MINUTE = 300;
    private static final int PER_POLLER = 10;
    private static final int PROVISIONED_PER_MINUTE = 1000;

    static ScalingRule of(SourceSettings.Queue settings) {
        return settings.pollers()
                .map(ScalingRule::provisioned)
                .or(() -> settings.concurrencyMax().map(ScalingRule::limited))
                .orElseGet(() -> new ScalingRule(FIRST, LEAST, MAX, PER_MINUTE, true));
    }

    private static ScalingRule provisioned(ProvisionedPollers pollers) {
        int least = pollers.min() * PER_POLLER;
        return new ScalingRule(least, least, pollers.max() * PER_POLLER, PROVISIONED_PER_MINUTE, true);
    }

    private static ScalingRule limited(int max) {
        return new ScalingRule(Math.min(FIRST, max), LEAST, max, PER_MINUTE, false);
    }
}
