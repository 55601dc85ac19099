package dev.samovar.runtime.classloader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.runtime.classloader.guest.Guest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeapWatchTest {

    private static final long MB = 1024 * 1024;
    private static final long SECOND = 1_000_000_000;

    private final List<String> collections = new ArrayList<>();
    private final HeapWatch watch = new HeapWatch(1_000 * MB, 0, 0, () -> collections.add("all"));

    private final class Box {
        final AtomicLong allocated = new AtomicLong();
        final List<Integer> received = new ArrayList<>();
        final MemoryMeter meter = new MemoryMeter(128 * MB, allocated::get, () -> 2 * MB);

        Box() {
            Signals signals = new Signals();
            signals.attach(received::add);
            watch.add(meter, signals);
        }

        boolean isOutOfMemory() {
            return received.contains(Guest.OUT_OF_MEMORY);
        }
    }

    @Test
    void whatIsAllocatedCountsUntilItIsCollected() {
        Box box = new Box();
        box.allocated.set(10 * MB);
        assertThat(box.meter.mostBytes()).isEqualTo(12 * MB);
        watch.collected(false, MB, 10 * MB, 0);
        box.allocated.set(15 * MB);
        assertThat(box.meter.retainedBytes()).isEqualTo(MB);
        assertThat(box.meter.mostBytes()).isEqualTo(12 * MB);
    }

    @Test
    void theMostUsedIsNeverAboveTheMemorySize() {
        Box box = new Box();
        box.allocated.set(10_000 * MB);
        assertThat(box.meter.mostBytes()).isEqualTo(128 * MB);
    }

    @Test
    void aSuspicionIsConfirmedByACollectionOfTheWholeHeap() {
        Box box = new Box();
        box.allocated.set(200 * MB);
        watch.collected(false, 200 * MB, 200 * MB, 0);
        assertThat(collections).containsExactly("all");
        assertThat(box.isOutOfMemory()).isFalse();
        watch.collected(true, 190 * MB, 200 * MB, 1);
        assertThat(box.isOutOfMemory()).isTrue();
    }

    @Test
    void garbageIsNotHeldAgainstAnybody() {
        Box box = new Box();
        box.allocated.set(200 * MB);
        watch.collected(false, 200 * MB, 200 * MB, 0);
        watch.collected(true, 5 * MB, 200 * MB, 1);
        assertThat(box.isOutOfMemory()).isFalse();
    }

    @Test
    void collectionsAreAskedForOnceASecondAtMost() {
        Box box = new Box();
        for (int i = 1; i <= 5; i++) {
            box.allocated.set(200 * MB * i);
            watch.collected(false, 200 * MB + i, 200 * MB * i, i);
        }
        assertThat(collections).hasSize(1);
        watch.collected(false, 200 * MB, 1_000 * MB, SECOND + 1);
        assertThat(collections).hasSize(2);
    }

    @Test
    void whenTheHostIsShortOfMemoryTheLargestPays() {
        Box small = new Box();
        Box large = new Box();
        small.allocated.set(10 * MB);
        large.allocated.set(100 * MB);
        watch.collected(true, 110 * MB, 110 * MB, 0);
        watch.collected(true, 900 * MB, 110 * MB, 1);
        assertThat(small.isOutOfMemory()).isFalse();
        assertThat(large.isOutOfMemory()).isTrue();
    }
}
