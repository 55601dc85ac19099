package dev.samovar.cli.lab;

import dev.samovar.cli.invoke.CodeOptions;
import dev.samovar.cli.invoke.CompletedInvocation;
import dev.samovar.cli.invoke.InvocationPlan;
import dev.samovar.cli.invoke.InvocationSession;
import dev.samovar.cli.invoke.InvocationSessions;
import dev.samovar.cli.option.ColdStart;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.lab.predict.Life;
import dev.samovar.lab.predict.MeasuredSize;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a function in a host of its own, environment after environment, with the share of a processor that each memory
 * size buys.
 */
final class FunctionMeasurement {
    /** Sizes from here on have a whole processor, and are all alike. */
    private static final int WHOLE_PROCESSOR_MB = 1_769;

    private static final int LIVES = 10;
    private static final int LIVES_LEAST = 3;

    /** A slow function gets fewer lives. */
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    private static final Duration REHEARSAL = Duration.ofSeconds(15);
    private static final int REHEARSED_LIVES = 100;
    private static final int REHEARSED_INVOCATIONS = 100;
    private static final Duration REHEARSED_KEEP_ALIVE = Duration.ofMillis(5);

    /** As callers pause: back to back, invocations find the caches of the processor warmer than they will be. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Longer than the pause, and shorter than the wait for the next life. */
    private static final Duration KEEP_ALIVE = Duration.ofMillis(200);

    private static final Duration AFTER_THE_END = Duration.ofMillis(10);

    private final InvocationSessions sessions;
    private final CodeOptions code;
    private final Payload event;
    private final int invocations;
    private final InstantSource clock;

    /** @param invocations of each environment */
    FunctionMeasurement(
            InvocationSessions sessions, CodeOptions code, Payload event, int invocations, InstantSource clock) {
        this.sessions = sessions;
        this.code = code;
        this.event = event;
        this.invocations = invocations;
        this.clock = clock;
    }

    /** The least of all sizes that are measured like this one. */
    static int like(int memoryMb) {
        return Math.min(memoryMb, WHOLE_PROCESSOR_MB);
    }

    /**
     * Runs the function until the JVM has met it: a host that has run for a while has its own code compiled, which takes
     * thousands of invocations.
     */
    void rehearse() {
        Instant end = clock.instant().plus(REHEARSAL);
        try (InvocationSession session = open(WHOLE_PROCESSOR_MB, REHEARSED_KEEP_ALIVE)) {
            for (int life = 0; life < REHEARSED_LIVES && clock.instant().isBefore(end); life++) {
                live(session, REHEARSED_KEEP_ALIVE, REHEARSED_INVOCATIONS, Duration.ZERO);
            }
        }
    }

    /** @throws FunctionFails if it does, with this size */
    MeasuredSize measure(int memoryMb) {
        List<Life> lives = new ArrayList<>();
        Instant begin = clock.instant();
        try (InvocationSession session = open(memoryMb, KEEP_ALIVE)) {
            while (lives.size() < LIVES_LEAST
                    || (lives.size() < LIVES && clock.instant().isBefore(begin.plus(ENOUGH)))) {
                lives.add(live(session, KEEP_ALIVE, invocations, PAUSE));
            }
        }
        return new MeasuredSize(memoryMb, lives);
    }

    private InvocationSession open(int memoryMb, Duration keepAlive) {
        InvocationPlan plan = code.plan(memoryMb, 1, keepAlive, new ColdStart.None(), true);
        return sessions.open(plan, line -> {});
    }

    private Life live(InvocationSession session, Duration keepAlive, int count, Duration pause) {
        CompletedInvocation first = invoke(session, keepAlive.plus(AFTER_THE_END));
        List<Duration> durations = new ArrayList<>(List.of(withoutInit(first)));
        List<Long> memory = new ArrayList<>(List.of(memoryUsedBytes(first)));
        while (durations.size() < count) {
            CompletedInvocation next = invoke(session, pause);
            if (next.initDuration().isPresent()) {
                /* The machine was busy with something else for longer than the keep-alive. */
                break;
            }
            durations.add(withoutInit(next));
            memory.add(memoryUsedBytes(next));
        }
        return new Life(first.initDuration().orElse(Duration.ZERO), durations, memory);
    }

    private CompletedInvocation invoke(InvocationSession session, Duration wait) {
        CompletedInvocation completed = session.invoke(event, wait).join();
        completed.result().filter(InvocationResult.Executed::isError).ifPresent(failed -> {
            throw new FunctionFails(failed.payload().text());
        });
        return completed;
    }

    /* As the caller sees it: a tenth of a millisecond more than the function does, which matters to small ones. */
    private static Duration withoutInit(CompletedInvocation invocation) {
        return invocation.latency().minus(invocation.initDuration().orElse(Duration.ZERO));
    }

    private static long memoryUsedBytes(CompletedInvocation invocation) {
        return invocation
                .result()
                .map(result -> result.report().memoryUsedBytes())
                .orElse(0L);
    }
}
