package dev.samovar.gateway.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.store.Batch;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageMeterTest {
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private VirtualScheduler time = new VirtualScheduler();
    private UsageMeter meter = new UsageMeter(time, store);

    private void startAt(String moment) {
        time = new VirtualScheduler(Instant.parse(moment));
        meter = new UsageMeter(time, store);
    }

    private void pass(Duration duration) {
        time.runFor(duration);
    }

    private static Optional<Quota> quota(long limit, QuotaPeriod period) {
        return Optional.of(new Quota(limit, period, 0, LONG_AGO));
    }

    private int counted(int requests, Optional<Quota> quota) {
        int counted = 0;
        for (int i = 0; i < requests; i++) {
            counted += meter.count("plan", "key", quota) ? 1 : 0;
        }
        return counted;
    }

    private List<DailyUsage> report(Optional<Quota> quota, String first, String last) {
        return meter.report(
                        "plan",
                        List.of("key"),
                        quota,
                        LocalDate.parse(first).toEpochDay(),
                        LocalDate.parse(last).toEpochDay())
                .getOrDefault("key", List.of());
    }

    @Test
    void aDailyQuotaBeginsAnewAtMidnight() {
        startAt("2026-03-01T23:59:58Z");
        assertThat(counted(10, quota(3, QuotaPeriod.DAY))).isEqualTo(3);
        pass(Duration.ofSeconds(1));
        assertThat(counted(10, quota(3, QuotaPeriod.DAY))).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(counted(10, quota(3, QuotaPeriod.DAY))).isEqualTo(3);
    }

    @Test
    void aWeeklyQuotaBeginsAnewOnMonday() {
        startAt("2026-11-21T12:00:00Z");
        assertThat(counted(10, quota(3, QuotaPeriod.WEEK))).isEqualTo(3);
        pass(Duration.ofHours(35));
        assertThat(time.instant()).hasToString("2026-11-22T23:00:00Z");
        assertThat(counted(10, quota(3, QuotaPeriod.WEEK))).isZero();
        pass(Duration.ofHours(1));
        assertThat(counted(10, quota(3, QuotaPeriod.WEEK))).isEqualTo(3);
    }

    @Test
    void aMonthlyQuotaBeginsAnewWithTheMonth() {
        startAt("2026-01-31T23:00:00Z");
        assertThat(counted(10, quota(3, QuotaPeriod.MONTH))).isEqualTo(3);
        pass(Duration.ofHours(1));
        assertThat(counted(2, quota(3, QuotaPeriod.MONTH))).isEqualTo(2);
        pass(Duration.ofDays(27));
        assertThat(time.instant()).hasToString("2026-02-28T00:00:00Z");
        assertThat(counted(10, quota(3, QuotaPeriod.MONTH))).isEqualTo(1);
        pass(Duration.ofDays(1));
        assertThat(counted(10, quota(3, QuotaPeriod.MONTH))).isEqualTo(3);
    }

    @Test
    void aLeapYearsFebruaryHasADayMore() {
        startAt("2028-02-28T12:00:00Z");
        counted(10, quota(3, QuotaPeriod.MONTH));
        pass(Duration.ofDays(1));
        assertThat(counted(10, quota(3, QuotaPeriod.MONTH))).isZero();
        pass(Duration.ofDays(1));
        assertThat(time.instant()).hasToString("2028-03-01T12:00:00Z");
        assertThat(counted(10, quota(3, QuotaPeriod.MONTH))).isEqualTo(3);
    }

    @Test
    void theFirstPeriodIsShortOfTheOffset() {
        startAt("2026-12-31T12:00:00Z");
        var quota = Optional.of(new Quota(10, QuotaPeriod.MONTH, 7, Instant.parse("2026-12-02T00:00:00Z")));
        assertThat(counted(20, quota)).isEqualTo(3);
        pass(Duration.ofDays(1));
        assertThat(counted(20, quota)).isEqualTo(10);
    }

    @Test
    void aQuotaOfZeroLetsNothingThrough() {
        assertThat(counted(3, quota(0, QuotaPeriod.DAY))).isZero();
    }

    @Test
    void aPeriodThatChangesCountsWhatWasUsedInIt() {
        startAt("2026-03-03T12:00:00Z");
        counted(4, quota(10, QuotaPeriod.DAY));
        pass(Duration.ofDays(1));
        assertThat(counted(20, quota(10, QuotaPeriod.WEEK))).isEqualTo(6);
    }

    @Test
    void keysAndPlansDoNotShareAQuota() {
        assertThat(counted(5, quota(2, QuotaPeriod.DAY))).isEqualTo(2);
        assertThat(meter.count("plan", "other", quota(2, QuotaPeriod.DAY))).isTrue();
        assertThat(meter.count("other", "key", quota(2, QuotaPeriod.DAY))).isTrue();
    }

    @Test
    void usageIsToldDayByDay() {
        startAt("2026-03-03T12:00:00Z");
        var quota = quota(10, QuotaPeriod.WEEK);
        counted(3, quota);
        pass(Duration.ofDays(2));
        counted(4, quota);
        assertThat(report(quota, "2026-03-01", "2026-03-09"))
                .containsExactly(
                        new DailyUsage(0, 10),
                        new DailyUsage(0, 10),
                        new DailyUsage(3, 7),
                        new DailyUsage(0, 7),
                        new DailyUsage(4, 3),
                        new DailyUsage(0, 3),
                        new DailyUsage(0, 3),
                        new DailyUsage(0, 3),
                        new DailyUsage(0, 10));
    }

    @Test
    void withoutAQuotaRequestsAreCountedAllTheSame() {
        startAt("2026-03-03T12:00:00Z");
        assertThat(counted(5, Optional.empty())).isEqualTo(5);
        assertThat(report(Optional.empty(), "2026-03-03", "2026-03-03"))
                .containsExactly(new DailyUsage(5, Integer.MAX_VALUE));
    }

    @Test
    void aGrantHoldsForTheCurrentPeriodOnly() {
        startAt("2026-03-03T12:00:00Z");
        var quota = new Quota(5, QuotaPeriod.DAY, 0, LONG_AGO);
        counted(5, Optional.of(quota));
        meter.setRemaining("plan", "key", quota, 3, new Batch());
        assertThat(report(Optional.of(quota), "2026-03-03", "2026-03-03")).containsExactly(new DailyUsage(5, 3));
        assertThat(counted(10, Optional.of(quota))).isEqualTo(3);
        meter.setRemaining("plan", "key", quota, 1, new Batch());
        assertThat(counted(10, Optional.of(quota))).isEqualTo(1);
        pass(Duration.ofDays(1));
        assertThat(counted(10, Optional.of(quota))).isEqualTo(5);
    }

    @Test
    void aGrantMayTakeRequestsAway() {
        var quota = new Quota(5, QuotaPeriod.DAY, 0, LONG_AGO);
        meter.setRemaining("plan", "key", quota, 2, new Batch());
        assertThat(counted(10, Optional.of(quota))).isEqualTo(2);
    }

    @Test
    void countsAreWrittenWithinASecond() {
        startAt("2026-03-03T12:00:00Z");
        counted(2, quota(5, QuotaPeriod.DAY));
        pass(Duration.ofMillis(999));
        assertThat(new UsageMeter(time, store).report("plan", List.of("key"), Optional.empty(), 0, 0))
                .isEmpty();
        pass(Duration.ofMillis(1));
        restart();
        assertThat(counted(10, quota(5, QuotaPeriod.DAY))).isEqualTo(3);
        pass(Duration.ofSeconds(1));
        restart();
        assertThat(counted(10, quota(5, QuotaPeriod.DAY))).isZero();
    }

    private void restart() {
        meter = new UsageMeter(time, store);
    }

    @Test
    void grantsSurvive() {
        var quota = new Quota(5, QuotaPeriod.DAY, 0, LONG_AGO);
        var batch = new Batch();
        meter.setRemaining("plan", "key", quota, 8, batch);
        store.write(batch).join();
        restart();
        assertThat(counted(10, Optional.of(quota))).isEqualTo(8);
    }

    @Test
    void aPeacefulEndLosesNothing() {
        counted(2, quota(5, QuotaPeriod.DAY));
        meter.flush().join();
        restart();
        assertThat(counted(10, quota(5, QuotaPeriod.DAY))).isEqualTo(3);
    }

    @Test
    void whatIsForgottenBeginsAnew() {
        counted(5, quota(5, QuotaPeriod.DAY));
        var batch = new Batch();
        meter.forget("plan", "key", batch);
        store.write(batch).join();
        assertThat(counted(10, quota(5, QuotaPeriod.DAY))).isEqualTo(5);
    }

    @Test
    void daysAreForgottenAfterNinety() {
        startAt("2026-01-01T12:00:00Z");
        counted(1, Optional.empty());
        pass(Duration.ofDays(90));
        assertThat(report(Optional.empty(), "2026-01-01", "2026-01-01")
                        .getFirst()
                        .used())
                .isEqualTo(1);
        counted(1, Optional.empty());
        assertThat(report(Optional.empty(), "2026-01-01", "2026-01-01")
                        .getFirst()
                        .used())
                .isZero();
    }

    @Test
    void keysThatUsedNothingAreNotTold() {
        assertThat(meter.report("plan", List.of("key"), Optional.empty(), 0, 1)).isEqualTo(Map.of());
    }

    @Test
    void nothingIsPendingWhenNothingIsCounted() {
        counted(3, Optional.empty());
        time.runUntilIdle();
        assertThat(time.instant()).isEqualTo(Instant.EPOCH.plusSeconds(1));
    }
}
