package dev.samovar.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.EnvironmentPool;
import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.event.EventListener;
import dev.samovar.event.HostEvent;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.TestFunction;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.invocation.ThrottleReason;
import dev.samovar.log.LogSink;
import dev.samovar.runtime.model.FunctionModel;
import dev.samovar.runtime.model.ModelledRuntime;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class InvokerTest {
    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final List<InvocationResult> results = new ArrayList<>();

    @Test
    void moreAtOnceThanTheAccountMayRunIsThrottled() {
        Invoker invoker = invoker(ConcurrencyLimits.AWS.withAccount(2));

        invoke(invoker, "a", 3);

        assertThat(throttles()).containsExactly(ThrottleReason.ConcurrentInvocationLimitExceeded);
        scheduler.runFor(Duration.ofMinutes(1));
        invoke(invoker, "a", 2);
        assertThat(throttles()).hasSize(1);
    }

    @Test
    void aReservationIsBothAGuaranteeAndACap() {
        Invoker invoker = invoker(ConcurrencyLimits.AWS.withAccount(5));
        invoker.reserve(function("reserved").function(), OptionalInt.of(3));

        invoke(invoker, "other", 3);
        assertThat(throttles()).containsExactly(ThrottleReason.ConcurrentInvocationLimitExceeded);

        invoke(invoker, "reserved", 4);
        assertThat(throttles())
                .containsExactly(
                        ThrottleReason.ConcurrentInvocationLimitExceeded,
                        ThrottleReason.ReservedFunctionConcurrentInvocationLimitExceeded);
    }

    @Test
    void aReservationOfZeroStopsAFunction() {
        Invoker invoker = invoker(ConcurrencyLimits.AWS);
        invoker.reserve(function("a").function(), OptionalInt.of(0));

        invoke(invoker, "a", 1);

        assertThat(throttles()).containsExactly(ThrottleReason.ReservedFunctionConcurrentInvocationLimitExceeded);
    }

    @Test
    void moreThanTenRequestsASecondForEachReservedInvocationAreThrottled() {
        Invoker invoker = invoker(ConcurrencyLimits.AWS);
        invoker.reserve(function("a").function(), OptionalInt.of(1));

        invoke(invoker, "a", 1);
        scheduler.runFor(Duration.ofSeconds(2));
        for (int request = 0; request < 20; request++) {
            invoke(invoker, "a", 1);
            scheduler.runFor(Duration.ofMillis(16));
        }

        /* Ten at once, and one more for each tenth of a second. */
        assertThat(throttles()).hasSize(7).containsOnly(ThrottleReason.ReservedFunctionInvocationRateLimitExceeded);
    }

    @Test
    void aFunctionGrowsByAThousandEnvironmentsAndThenAHundredASecond() {
        Invoker invoker = invoker(ConcurrencyLimits.AWS.withAccount(5000));

        invoke(invoker, "a", 1001);
        assertThat(throttles()).containsExactly(ThrottleReason.FunctionInvocationRateLimitExceeded);

        scheduler.runFor(Duration.ofMillis(100));
        invoke(invoker, "a", 11);
        assertThat(throttles()).hasSize(2);
    }

    @Test
    void provisionedEnvironmentsTakeTheFirstInvocationsAndTheRestSpillsOver() {
        var wired = wire(ConcurrencyLimits.AWS, new ArrayList<>()::add);
        wired.invoker().provision(function("a").function(), 1);
        wired.pool().provision(function("a"), 1, progress -> {});
        scheduler.runFor(Duration.ofMinutes(1));

        invoke(wired.invoker(), "a", 2);
        scheduler.runFor(Duration.ofMinutes(1));

        assertThat(results)
                .extracting(
                        result -> ((InvocationResult.Executed) result).report().environmentId())
                .containsExactly(1L, 2L);
    }

    @Test
    void aSeedDeterminesEveryEvent() {
        for (long seed = 0; seed < 200; seed++) {
            List<HostEvent> first = randomRun(seed);
            List<HostEvent> second = randomRun(seed);

            assertThat(second).as("seed %d", seed).isEqualTo(first);
            checkInvariants(seed, first);
        }
    }

    private static List<HostEvent> randomRun(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        List<HostEvent> events = new ArrayList<>();
        var test = new InvokerTest();
        Invoker invoker = test.wire(ConcurrencyLimits.AWS.withAccount(1 + random.nextInt(8)), events::add)
                .invoker();
        for (int i = 0; i < 100; i++) {
            String name = "f" + random.nextInt(3);
            test.scheduler.after(
                    Duration.ofMillis(random.nextInt(60_000)), () -> invoke(invoker, name, 1, test.results));
        }
        test.scheduler.runUntilIdle();
        assertThat(test.results).as("seed %d", seed).hasSize(100);
        return events;
    }

    private static void checkInvariants(long seed, List<HostEvent> events) {
        Map<Long, String> states = new HashMap<>();
        for (HostEvent event : events) {
            if (event instanceof HostEvent.EnvironmentChanged changed) {
                String before = states.put(changed.environmentId(), changed.state());
                assertThat(before).as("seed %d: %s", seed, changed).isNotEqualTo("stopped");
            }
        }
        assertThat(states.values()).as("seed %d", seed).containsOnly("stopped");
    }

    private List<ThrottleReason> throttles() {
        return results.stream()
                .filter(InvocationResult.Throttled.class::isInstance)
                .map(result -> ((InvocationResult.Throttled) result).reason())
                .toList();
    }

    private Invoker invoker(ConcurrencyLimits limits) {
        return wire(limits, EventListener.NONE).invoker();
    }

    private Wired wire(ConcurrencyLimits limits, EventListener events) {
        var model = FunctionModel.fixed(Duration.ofMillis(300), Duration.ofMillis(15));
        var ports = new EnvironmentPorts(
                scheduler,
                new SplittableRandom(1),
                ModelledRuntime.following(model, scheduler),
                ColdStartModel.NONE,
                function -> 0,
                EnvironmentPorts.INIT_TIMEOUT,
                events,
                LogSink.NONE);
        var pool = new EnvironmentPool(ports, KeepAlivePolicy.fixed(Duration.ofMinutes(10)));
        return new Wired(pool, new Invoker(scheduler, pool, limits, events));
    }

    private record Wired(EnvironmentPool pool, Invoker invoker) {}

    private void invoke(Invoker invoker, String name, int times) {
        invoke(invoker, name, times, results);
    }

    private static void invoke(Invoker invoker, String name, int times, List<InvocationResult> results) {
        for (int i = 0; i < times; i++) {
            var invocation = Invocation.of(new RequestId(1, i), function(name), Payload.EMPTY_OBJECT);
            invoker.invoke(invocation, results::add);
        }
    }

    private static FunctionVersion function(String name) {
        return TestFunction.named(name);
    }
}
