package dev.samovar.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CpuShareTest {

    private final VirtualScheduler scheduler = new VirtualScheduler();
    private long cpuNanos;
    private long busySince;
    private boolean held;

    /** Threads that use the processor whenever they are let. */
    private long cpu() {
        if (!held) {
            cpuNanos += scheduler.nanoTime() - busySince;
        }
        busySince = scheduler.nanoTime();
        return cpuNanos;
    }

    private CpuShare share(int memoryMb) {
        return CpuShare.of(memoryMb, scheduler, this::cpu, hold -> {
                    cpu();
                    held = hold;
                })
                .orElseThrow();
    }

    @Test
    void busyThreadsGetWhatTheirMemoryBuys() {
        var share = share(256);
        share.begin();
        scheduler.runFor(Duration.ofSeconds(1));
        double part = cpu() / 1e9;
        assertThat(part).isBetween(0.13, 0.16);
    }

    @Test
    void aWholeProcessorIsNotRationed() {
        assertThat(CpuShare.of(1_769, scheduler, this::cpu, hold -> {})).isEmpty();
    }

    @Test
    void nobodyIsHeldAfterTheEnd() {
        var share = share(128);
        share.begin();
        scheduler.runFor(Duration.ofMillis(10));
        assertThat(held).isTrue();
        share.end();
        assertThat(held).isFalse();
        scheduler.runFor(Duration.ofSeconds(1));
        assertThat(held).isFalse();
    }
}
