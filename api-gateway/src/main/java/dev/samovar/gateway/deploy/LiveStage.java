package dev.samovar.gateway.deploy;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.rest.Stage;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A stage as it is served now. A change of its settings makes a new one.
 *
 * @param home whose API it is
 * @param production what serves all requests but the canary's
 * @param canary what serves the canary's share
 */
public record LiveStage(AccountRegion home, String apiId, Stage stage, Release production, Optional<Release> canary) {
    private static final double ALL_PERCENT = 100;

    /** Draws who serves the next request. */
    public Release draw(RandomGenerator random) {
        return canary.filter(_ -> random.nextDouble() * ALL_PERCENT
                        < stage.canarySettings().orElseThrow().percentTraffic())
                .orElse(production);
    }
}
