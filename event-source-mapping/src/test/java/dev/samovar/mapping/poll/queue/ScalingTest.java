package dev.samovar.mapping.poll.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.ProvisionedPollers;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScalingTest {
    private final VirtualScheduler scheduler = new VirtualScheduler();

    @Test
    void aBusyMappingGetsThreeHundredMoreEachMinuteUpToALimit() {
        Scaling scaling = scaling(Optional.empty(), Optional.empty());
        assertThat(scaling.limit()).isEqualTo(5);

        busyFor(scaling, 60);
        assertThat(scaling.limit()).isEqualTo(305);

        busyFor(scaling, 300);
        assertThat(scaling.limit()).isEqualTo(1250);
        assertThat(scaling.isShort(1250)).isFalse();
    }

    @Test
    void aMappingThatIsNotBusyGetsNoMore() {
        Scaling scaling = scaling(Optional.empty(), Optional.empty());

        assertThat(scaling.isShort(4)).isFalse();
        scheduler.runFor(Duration.ofMinutes(5));
        assertThat(scaling.isShort(5)).isTrue();
        assertThat(scaling.limit()).isEqualTo(5);
    }

    @Test
    void silenceLeavesTwo() {
        Scaling scaling = scaling(Optional.empty(), Optional.empty());
        busyFor(scaling, 60);

        scaling.idle();

        assertThat(scaling.limit()).isEqualTo(2);
    }

    @Test
    void failuresHalveAtMostOnceASecond() {
        Scaling scaling = scaling(Optional.empty(), Optional.empty());
        busyFor(scaling, 39);
        assertThat(scaling.limit()).isEqualTo(200);

        scaling.failed();
        scaling.failed();
        assertThat(scaling.limit()).isEqualTo(100);

        for (int second = 0; second < 10; second++) {
            scheduler.runFor(Duration.ofSeconds(1));
            scaling.failed();
        }
        assertThat(scaling.limit()).isEqualTo(2);
    }

    @Test
    void aLimitOfTheMappingHoldsAndSilenceDoesNotLowerIt() {
        Scaling scaling = scaling(Optional.of(7), Optional.empty());
        assertThat(scaling.limit()).isEqualTo(5);

        busyFor(scaling, 60);
        scaling.idle();

        assertThat(scaling.limit()).isEqualTo(7);
    }

    @Test
    void provisionedPollersAreAlwaysThereAndWorkOnTenBatchesEach() {
        Scaling scaling = scaling(Optional.empty(), Optional.of(new ProvisionedPollers(3, 20)));
        scaling.idle();
        scaling.failed();
        assertThat(scaling.limit()).isEqualTo(30);

        busyFor(scaling, 60);
        assertThat(scaling.limit()).isEqualTo(200);
    }

    private void busyFor(Scaling scaling, int seconds) {
        for (int second = 0; second <= seconds; second++) {
            scaling.isShort(scaling.limit());
            if (second < seconds) {
                scheduler.runFor(Duration.ofSeconds(1));
            }
        }
    }

    private Scaling scaling(Optional<Integer> max, Optional<ProvisionedPollers> pollers) {
        return new Scaling(scheduler, ScalingRule.of(new SourceSettings.Queue(QueueStage.ARN, false, max, pollers)));
    }
}
