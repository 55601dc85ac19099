package dev.samovar.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualSchedulerTest {
    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final List<String> ran = new ArrayList<>();

    @Test
    void tasksRunByDueTimeThenBySubmission() {
        scheduler.after(Duration.ofMinutes(4), () -> ran.add("late"));
        scheduler.after(Duration.ofSeconds(1), () -> ran.add("first of a second"));
        scheduler.after(Duration.ofSeconds(1), () -> ran.add("second of a second"));
        scheduler.execute(() -> ran.add("now"));

        scheduler.runFor(Duration.ofMinutes(4));

        assertThat(ran).containsExactly("now", "first of a second", "second of a second", "late");
        assertThat(scheduler.instant()).isEqualTo(Instant.EPOCH.plus(Duration.ofMinutes(4)));
    }

    @Test
    void aTaskSeesTheTimeAtWhichItIsDue() {
        scheduler.after(Duration.ofSeconds(2), () -> ran.add(scheduler.instant().toString()));

        scheduler.runFor(Duration.ofMinutes(1));

        assertThat(ran).containsExactly("1970-01-01T00:00:02Z");
    }

    @Test
    void aTaskCanAddTasksForTheSameMoment() {
        scheduler.execute(() -> scheduler.execute(() -> ran.add("inner")));

        scheduler.runDue();

        assertThat(ran).containsExactly("inner");
    }

    @Test
    void aCancelledTaskDoesNotRun() {
        Scheduler.Timer timer = scheduler.after(Duration.ofSeconds(1), () -> ran.add("cancelled"));
        timer.cancel();
        timer.cancel();

        scheduler.runUntilIdle();

        assertThat(ran).isEmpty();
    }

    @Test
    void aDelayInThePastIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> scheduler.after(Duration.ofNanos(-1), () -> {}));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyMixOfAddingAndCancellingKeepsTheOrder(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        var expected = new TreeMap<Long, List<Integer>>();
        List<Integer> actual = new ArrayList<>();
        for (int task = 0; task < 20_000; task++) {
            int number = task;
            long delay = random.nextLong(1_000);
            Scheduler.Timer timer = scheduler.after(Duration.ofNanos(delay), () -> actual.add(number));
            if (random.nextInt(3) == 0) {
                timer.cancel();
            } else {
                expected.computeIfAbsent(delay, due -> new ArrayList<>()).add(number);
            }
        }

        scheduler.runUntilIdle();

        assertThat(actual)
                .as("seed %d", seed)
                .isEqualTo(expected.values().stream().flatMap(List::stream).toList());
    }

    /** Delays from nanoseconds to hours, while time passes in steps that are as different. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nearAndFarTimersKeepTheOrderWhileTimePasses(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        var expected = new TreeMap<Long, List<Integer>>();
        List<Integer> actual = new ArrayList<>();
        for (int task = 0; task < 20_000; task++) {
            int number = task;
            long delay = 1 + random.nextLong(1L << random.nextInt(1, 44));
            Scheduler.Timer timer = scheduler.after(Duration.ofNanos(delay), () -> actual.add(number));
            if (random.nextInt(3) == 0) {
                scheduler.execute(timer::cancel);
            } else {
                expected.computeIfAbsent(scheduler.nanoTime() + delay, due -> new ArrayList<>())
                        .add(number);
            }
            if (random.nextInt(4) == 0) {
                scheduler.runFor(Duration.ofNanos(random.nextLong(1L << random.nextInt(1, 36))));
            }
        }

        scheduler.runUntilIdle();

        assertThat(actual)
                .as("seed %d", seed)
                .isEqualTo(expected.values().stream().flatMap(List::stream).toList());
    }

    @Test
    void aMillionPendingTimersAreNoProblem() {
        List<Scheduler.Timer> timers = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i++) {
            timers.add(scheduler.after(Duration.ofHours(1 + i % 24), () -> ran.add("ran")));
        }
        scheduler.after(Duration.ofHours(12), () -> ran.add("the only one left"));
        timers.forEach(Scheduler.Timer::cancel);

        scheduler.runUntilIdle();

        assertThat(ran).containsExactly("the only one left");
    }
}
