package dev.samovar.runtime.process;

import dev.samovar.runtime.CpuShare;
import dev.samovar.runtime.process.system.Signal;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a child run or holds it: still between invocations, and now and then during them for the sake of its share of the
 * processor. Looks after its memory while it runs. Used from tasks of the scheduler.
 */
final class Pace {

    private static final long BYTES_PER_MB = 1024L * 1024;

    /** How long a runtime that has answered may take to ask for the next event before it is frozen all the same. */
    private static final Duration AFTERMATH = Duration.ofMillis(100);

    /**
     * How long a runtime that is done stays awake: to stop and wake all threads of a JVM takes as long as an invocation,
     * and when invocations follow one another there is no need to.
     */
    private static final Duration LINGER = Duration.ofMillis(5);

    /** Between two looks; what a child can take meanwhile is what it may exceed its limit by. */
    private static final Duration LOOK_PAUSE = Duration.ofMillis(50);

    private final Child child;
    private final Vitals vitals;
    private final long memoryBytesMax;
    private final ProcessPorts ports;
    private final Optional<CpuShare> share;
    private Optional<Duration> quota;
    private Scheduler.@Nullable Timer aftermath;
    private Scheduler.@Nullable Timer look;
    private boolean frozen;
    private boolean throttled;
    private boolean ended;

    Pace(Delivery.Born born, int memoryMb, ProcessPorts ports) {
        this.child = born.child();
        this.vitals = born.vitals();
        this.ports = ports;
        ControlGroup group = child.controlGroup();
        this.memoryBytesMax = group.limits(Controller.MEMORY) ? Long.MAX_VALUE : memoryMb * BYTES_PER_MB;
        boolean kernelRations = group.limits(Controller.CPU);
        this.quota = ports.cpuShare() && kernelRations ? CpuShare.quota(memoryMb) : Optional.empty();
        this.share = ports.cpuShare() && !kernelRations
                ? CpuShare.of(memoryMb, ports.scheduler(), vitals::cpuNanos, this::throttle)
                : Optional.empty();
        lookLater();
    }

    private void throttle(boolean hold) {
        throttled = hold;
        apply();
    }

    /** Rations the processor from now on. */
    void ration() {
        share.ifPresent(CpuShare::begin);
        /* Once is enough: what comes between invocations stands still, or should not take more than they may. */
        quota.ifPresent(time ->
                ports.background().execute(() -> child.controlGroup().ration(time, CpuShare.PERIOD)));
        quota = Optional.empty();
    }

    /**
     * Freezes the child, which may first get done with what it does after it has answered.
     *
     * @param atRest whether it is done
     */
    void freeze(boolean atRest) {
        share.ifPresent(CpuShare::end);
        frozen = true;
        applyAfter(atRest ? LINGER : AFTERMATH);
    }

    /** Takes note that the child is done, and waits. */
    void atRest() {
        if (frozen) {
            applyAfter(LINGER);
        }
    }

    private void applyAfter(Duration delay) {
        cancel(aftermath);
        aftermath = ports.scheduler().after(delay, this::apply);
    }

    void thaw() {
        frozen = false;
        apply();
        lookLater();
    }

    /** Has nothing more to do with the child. */
    void end() {
        ended = true;
        share.ifPresent(CpuShare::end);
        cancel(aftermath);
        cancel(look);
    }

    private void apply() {
        cancel(aftermath);
        aftermath = null;
        if (ended) {
            return;
        }
        if (frozen || throttled) {
            child.stop();
            vitals.send(Signal.STOP);
        } else {
            vitals.send(Signal.CONT);
            child.resume();
        }
    }

    private void lookLater() {
        if (look == null) {
            look = ports.scheduler()
                    .after(
                            LOOK_PAUSE,
                            () -> ports.background().execute(() -> {
                                vitals.look();
                                ports.scheduler().execute(this::judge);
                            }));
        }
    }

    private void judge() {
        look = null;
        if (ended) {
            return;
        }
        if (vitals.ownBytes() > memoryBytesMax) {
            /* As the kernel does on AWS; the end is told when it has come. */
            child.killRuntime();
        } else if (frozen) {
            /* What it has started since the last look may have left the group and run on. */
            apply();
        } else {
            lookLater();
        }
    }

    private static void cancel(Scheduler.@Nullable Timer timer) {
        if (timer != null) {
            timer.cancel();
        }
    }
}
