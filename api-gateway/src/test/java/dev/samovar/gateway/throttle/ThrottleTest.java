package dev.samovar.gateway.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.function.AccountRegion;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final Scope ACCOUNT = new Scope.Account(AccountRegion.DEFAULT);
    private static final Scope METHOD = new Scope.StageMethod("abc", "prod", "/pets", "GET");
    private static final Scope KEY = new Scope.Key("plan", "key");

    private final VirtualScheduler time = new VirtualScheduler();
    private final Throttle throttle = new Throttle(time);

    private int admitted(int requests, Charge... charges) {
        int admitted = 0;
        for (int i = 0; i < requests; i++) {
            admitted += throttle.admits(List.of(charges)) ? 1 : 0;
        }
        return admitted;
    }

    private static Charge key(double rate, int burst) {
        return new Charge(KEY, new Limit(rate, burst));
    }

    private static Charge method(double rate, int burst) {
        return new Charge(METHOD, new Limit(rate, burst));
    }

    @Test
    void aFullBucketAdmitsTheBurst() {
        assertThat(admitted(10, key(1, 3))).isEqualTo(3);
    }

    @Test
    void tokensComeBackAtTheRate() {
        admitted(100, key(10, 5));
        time.runFor(Duration.ofMillis(299));
        assertThat(admitted(100, key(10, 5))).isEqualTo(2);
        time.runFor(Duration.ofMillis(1));
        assertThat(admitted(100, key(10, 5))).isEqualTo(1);
    }

    @Test
    void aRateMayBeAFraction() {
        admitted(1, key(0.1, 1));
        time.runFor(Duration.ofSeconds(9));
        assertThat(admitted(1, key(0.1, 1))).isZero();
        time.runFor(Duration.ofSeconds(1));
        assertThat(admitted(1, key(0.1, 1))).isEqualTo(1);
    }

    @Test
    void aBurstMayBeMoreThanTheRate() {
        assertThat(admitted(100, key(1, 20))).isEqualTo(20);
    }

    @Test
    void aRateOrABurstOfZeroLetsNothingThrough() {
        assertThat(admitted(3, key(0, 5))).isZero();
        assertThat(admitted(3, key(5, 0))).isZero();
        assertThat(throttle.buckets()).isZero();
    }

    @Test
    void noLimitIsNegative() {
        assertThatThrownBy(() -> new Limit(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rateBeyondWhatTheLibraryCountsIsAsGoodAsNone() {
        assertThat(admitted(1_000, key(1e300, Integer.MAX_VALUE))).isEqualTo(1_000);
    }

    @Test
    void theSmallestRateIsNotZero() {
        assertThat(admitted(5, key(Double.MIN_VALUE, 2))).isEqualTo(2);
        time.runFor(Duration.ofDays(365));
        assertThat(admitted(5, key(Double.MIN_VALUE, 2))).isZero();
    }

    @Test
    void scopesDoNotShareBuckets() {
        var other = new Charge(new Scope.Key("plan", "other"), new Limit(1, 3));
        assertThat(admitted(10, key(1, 3))).isEqualTo(3);
        assertThat(admitted(10, other)).isEqualTo(3);
    }

    @Test
    void aRefusalTakesNoTokenAtTheOtherLevels() {
        assertThat(admitted(10, key(0.001, 3), method(0.001, 5))).isEqualTo(3);
        assertThat(admitted(10, method(0.001, 5))).isEqualTo(2);
    }

    @Test
    void aRefusalAtALaterLevelBringsBackTheTokensOfEarlierOnes() {
        assertThat(admitted(10, key(0.001, 5), method(0.001, 2))).isEqualTo(2);
        assertThat(admitted(10, key(0.001, 5))).isEqualTo(3);
    }

    @Test
    void aClosedLevelBringsBackTheTokensOfEarlierOnes() {
        assertThat(admitted(10, key(0.001, 5), method(0, 0))).isZero();
        assertThat(admitted(10, key(0.001, 5))).isEqualTo(5);
    }

    @Test
    void tokensTakenInVainCanBeBroughtBack() {
        admitted(2, key(0.001, 2), method(0.001, 2));
        throttle.giveBack(List.of(key(0.001, 2), method(0.001, 2)));
        assertThat(admitted(5, key(0.001, 2), method(0.001, 2))).isEqualTo(1);
    }

    @Test
    void aSmallerBurstHoldsAtOnce() {
        admitted(1, key(0.001, 100));
        assertThat(admitted(100, key(0.001, 10))).isEqualTo(10);
    }

    @Test
    void aGreaterRateHoldsAtOnce() {
        admitted(10, key(0.001, 10));
        assertThat(admitted(1, key(100, 10))).isZero();
        time.runFor(Duration.ofMillis(50));
        assertThat(admitted(100, key(100, 10))).isEqualTo(5);
    }

    @Test
    void changingALimitToAndFroLetsNoMoreThrough() {
        int admitted = 0;
        for (int i = 0; i < 20; i++) {
            admitted += admitted(10, key(0.001, 10));
            admitted += admitted(10, key(0.001, 12));
        }
        assertThat(admitted).isEqualTo(10);
    }

    @Test
    void aLimitThatWasClosedOpensAtOnce() {
        assertThat(admitted(5, key(0, 0))).isZero();
        assertThat(admitted(5, key(1, 2))).isEqualTo(2);
    }

    @Test
    void bucketsThatAreFullAgainAreLetGo() {
        admitted(5, key(1, 10), method(0.01, 5));
        time.runFor(Duration.ofMinutes(1));
        assertThat(throttle.buckets()).isEqualTo(1);
        time.runFor(Duration.ofMinutes(8));
        assertThat(throttle.buckets()).isZero();
        assertThat(admitted(20, key(1, 10))).isEqualTo(10);
    }

    @Test
    void lettingBucketsGoLetsNoMoreThrough() {
        admitted(5, key(0.01, 5));
        time.runFor(Duration.ofMinutes(3));
        assertThat(admitted(5, key(0.01, 5))).isEqualTo(1);
    }

    @Test
    void manyBucketsAreLookedAtInParts() {
        for (int i = 0; i < 2_500; i++) {
            admitted(1, new Charge(new Scope.Key("plan", "key" + i), new Limit(1, 1)));
        }
        time.runFor(Duration.ofMinutes(1));
        assertThat(throttle.buckets()).isZero();
        time.runUntilIdle();
    }

    @Test
    void theAccountHasAwsLimits() {
        assertThat(admitted(6_000, new Charge(ACCOUNT, Limit.ACCOUNT))).isEqualTo(5_000);
    }

    @Test
    void severalThreadsTakeNoMoreThanThereIs() throws InterruptedException {
        int threads = 4;
        var go = new CountDownLatch(1);
        var admitted = new AtomicInteger();
        List<Thread> loops = Stream.generate(() -> Thread.ofPlatform().start(() -> {
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    admitted.addAndGet(admitted(10_000, key(0.001, 1_000), method(0.001, 900)));
                }))
                .limit(threads)
                .toList();
        go.countDown();
        for (Thread loop : loops) {
            loop.join();
        }
        assertThat(admitted).hasValue(900);
        assertThat(admitted(1_000, key(0.001, 1_000))).isEqualTo(100);
    }
}
