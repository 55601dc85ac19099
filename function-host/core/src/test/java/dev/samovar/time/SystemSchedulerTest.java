package dev.samovar.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemSchedulerTest {
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final SystemScheduler scheduler = new SystemScheduler(failures::add);

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void aLoneCallerRunsItsTaskItself() {
        List<Thread> ranOn = new ArrayList<>();

        scheduler.execute(() -> ranOn.add(Thread.currentThread()));

        assertThat(ranOn).containsExactly(Thread.currentThread());
    }

    @Test
    void tasksOfManyThreadsRunOneAtATime() throws InterruptedException {
        int threads = 8;
        int tasksEach = 20_000;
        var done = new CountDownLatch(threads * tasksEach);
        int[] unguarded = new int[1];
        for (int i = 0; i < threads; i++) {
            Thread.ofPlatform().start(() -> {
                for (int task = 0; task < tasksEach; task++) {
                    scheduler.execute(() -> {
                        unguarded[0]++;
                        done.countDown();
                    });
                }
            });
        }
        done.await();

        assertThat(unguarded[0]).isEqualTo(threads * tasksEach);
    }

    @Test
    void aCallerIsNotHeldUpByEndlessTasksOfOthers() {
        var stopped = new AtomicBoolean();
        var last = new CompletableFuture<Thread>();
        Runnable endless = new Runnable() {
            @Override
            public void run() {
                if (stopped.get()) {
                    last.complete(Thread.currentThread());
                } else {
                    scheduler.execute(this);
                }
            }
        };

        scheduler.execute(endless);

        var timer = new CompletableFuture<Void>();
        scheduler.execute(() -> scheduler.after(Duration.ofMillis(1), () -> timer.complete(null)));
        timer.join();
        stopped.set(true);
        assertThat(last.join().getName()).isEqualTo("samovar-clock");
    }

    @Test
    void whatACallerLeavesRunsThoughTheClockStops() throws InterruptedException {
        int tasks = 1000;
        var ran = new CountDownLatch(tasks);
        scheduler.execute(() -> {
            for (int i = 0; i < tasks; i++) {
                scheduler.execute(ran::countDown);
            }
            scheduler.close();
        });

        ran.await();
        assertThat(ran.getCount()).isZero();
    }

    @Test
    void timersRunInOrderOfTheirDueTimes() {
        List<String> ran = new ArrayList<>();
        var last = new CompletableFuture<Void>();
        scheduler.execute(() -> {
            scheduler.after(Duration.ofMillis(30), () -> last.complete(null));
            scheduler.after(Duration.ofMillis(20), () -> ran.add("second"));
            scheduler.after(Duration.ofMillis(10), () -> ran.add("first"));
            scheduler.after(Duration.ofMillis(1), () -> ran.add("cancelled")).cancel();
        });
        last.join();

        assertThat(ran).containsExactly("first", "second");
    }

    @Test
    void nobodyButATaskSetsATimer() {
        assertThatIllegalStateException().isThrownBy(() -> scheduler.after(Duration.ZERO, () -> {}));

        scheduler.execute(() -> scheduler.after(Duration.ZERO, () -> {}));

        assertThatIllegalStateException().isThrownBy(() -> scheduler.after(Duration.ZERO, () -> {}));
        assertThat(failures).isEmpty();
    }

    @Test
    void aTaskThatThrowsIsToldAndDoesNotStopTheNext() {
        var broken = new IllegalStateException("broken");
        var next = new CompletableFuture<Void>();

        scheduler.execute(() -> {
            throw broken;
        });
        scheduler.execute(() -> scheduler.after(Duration.ZERO, () -> next.complete(null)));
        next.join();

        assertThat(failures).containsExactly(broken);
    }
}
