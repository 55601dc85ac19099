package dev.samovar.gateway.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.edit.NewRestApi;
import dev.samovar.gateway.rest.CanarySettings;
import dev.samovar.gateway.rest.Stage;
import dev.samovar.gateway.rest.StageBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is drawn: a canary gets its share of the requests, within four standard deviations. */
class CanaryShareTest {
    private static final int SEEDS = 200;
    private static final int REQUESTS = 20_000;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCanaryGetsItsShare(long seed) {
        Random random = new Random(seed);
        double percent = random.nextInt(10_001) / 100.0;
        double share = percent / 100;
        double deviation = Math.sqrt(REQUESTS * share * (1 - share));

        assertThat(drawn(percent, random))
                .as("seed %d, %f percent", seed, percent)
                .isCloseTo(REQUESTS * share, within(4 * deviation + 1e-6));
    }

    @Test
    void noneIsNoneAndAllIsAll() {
        assertThat(drawn(0, new Random(1))).isZero();
        assertThat(drawn(100, new Random(1))).isEqualTo(REQUESTS);
    }

    private static double drawn(double percent, Random random) {
        LiveStage stage = stage(percent);
        int canaries = 0;
        for (int i = 0; i < REQUESTS; i++) {
            canaries += stage.draw(random).isCanary() ? 1 : 0;
        }
        return canaries;
    }

    private static LiveStage stage(double percent) {
        Stage stage = StageBuilder.stage("prod", "first")
                .canary(Optional.of(new CanarySettings("second", percent, Map.of(), false)))
                .build();
        return new LiveStage(
                AccountRegion.DEFAULT, "api", stage, release("first", false), Optional.of(release("second", true)));
    }

    private static Release release(String id, boolean isCanary) {
        var api =
                new DeployedApi(id, NewRestApi.named("shop").definition("api", Instant.EPOCH, new Ids(new Random(1))));
        return new Release(api, Map.of(), isCanary);
    }
}
