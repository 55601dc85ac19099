package dev.samovar.lab.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.invoke.ConcurrencyLimits;
import dev.samovar.lab.measure.FunctionCounts;
import dev.samovar.lab.policy.Policy;
import dev.samovar.lab.policy.PolicyRun;
import dev.samovar.lab.simulate.Simulation;
import dev.samovar.lab.simulate.SimulationSettings;
import dev.samovar.lab.workload.Arrivals;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.Shard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(1);
    private static final long SECOND = 1_000_000_000;

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("recording.csv");
    }

    @Test
    void rowsStandInTheOrderOfArrivalAndTellWhatWasCold() throws IOException {
        RecordedHost host = host(ConcurrencyLimits.AWS);
        host.invoke(SECOND, "slow", Duration.ofSeconds(10));
        host.invoke(2 * SECOND, "quick", Duration.ofMillis(2));
        host.invoke(3 * SECOND, "quick", Duration.ofNanos(1_500_001));
        host.scheduler.runFor(Duration.ofMinutes(1));

        assertThat(file).hasContent("""
                time,function,duration,memory,init
                1,slow,10000,128,300
                2,quick,2,128,300
                3,quick,1.500001,128,
                """);
    }

    @Test
    void aRowIsOnTheDiskASecondAfterItsInvocation() throws IOException {
        RecordedHost host = host(ConcurrencyLimits.AWS);
        host.invoke(SECOND, "quick", Duration.ofMillis(2));

        host.scheduler.runFor(Duration.ofMillis(1_300));
        assertThat(file).hasContent("time,function,duration,memory,init\n");
        host.scheduler.runFor(Duration.ofMillis(3));
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void theEndWritesWhatHasEndedAndLeavesOutWhatHasNot() throws IOException {
        RecordedHost host = host(ConcurrencyLimits.AWS);
        host.invoke(SECOND, "endless", Duration.ofSeconds(2));
        host.invoke(SECOND, "quick", Duration.ofMillis(2));
        host.scheduler.runFor(Duration.ofMillis(500));
        host.end();
        host.invoke(2 * SECOND, "late", Duration.ofMillis(2));
        host.scheduler.runFor(Duration.ofMinutes(1));

        assertThat(Files.readAllLines(file)).containsExactly("time,function,duration,memory,init", "1,quick,2,128,300");
    }

    @Test
    void whatWasRefusedHasNoRow() throws IOException {
        RecordedHost host = host(ConcurrencyLimits.AWS.withAccount(1));
        host.invoke(SECOND, "first", Duration.ofMillis(2));
        host.invoke(SECOND, "second", Duration.ofMillis(2));
        host.scheduler.runFor(Duration.ofMinutes(1));

        assertThat(Files.readAllLines(file)).containsExactly("time,function,duration,memory,init", "1,first,2,128,300");
    }

    @Test
    void anInvocationThatHangsHoldsUpOnlySoMany() throws IOException {
        RecordedHost host = host(ConcurrencyLimits.AWS);
        host.invoke(SECOND, "hanging", Duration.ofMinutes(10));
        for (int i = 1; i < ArrivalOrder.HELD_MOST; i++) {
            host.invoke(SECOND + i * 1_000_000L, "quick", Duration.ofNanos(1_000));
        }
        host.scheduler.runFor(Duration.ofSeconds(2));
        assertThat(Files.readAllLines(file)).containsExactly("time,function,duration,memory,init");

        host.invoke(SECOND * 100, "quick", Duration.ofNanos(1_000));
        host.scheduler.runFor(Duration.ofSeconds(2));
        assertThat(Files.readAllLines(file)).hasSize(1 + ArrivalOrder.HELD_MOST);
    }

    @Test
    void aReplayHasTheSameArrivalsAndTheSameColdStarts() throws IOException {
        long seed = 20_261_121;
        System.out.println("seed " + seed);
        var random = new SplittableRandom(seed);
        RecordedHost host = host(ConcurrencyLimits.AWS);
        List<String> invoked = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < 2_000; i++) {
            now += (long) (random.nextExponential() * 10 * SECOND);
            String function = "function-" + random.nextInt(3);
            long duration = (long) (random.nextExponential() * 2 * SECOND);
            host.invoke(now, function, Duration.ofNanos(duration));
            invoked.add(now + " " + function + " " + duration);
        }
        host.scheduler.runFor(Duration.ofMinutes(15));
        host.end();

        CsvTrace trace = CsvTrace.open("replay", file, 1, Durations.fixed(Duration.ZERO));

        assertThat(told(trace)).isEqualTo(invoked);
        assertThat(host.coldStarts().values()).allMatch(count -> count > 10);
        assertThat(replayedColdStarts(trace)).isEqualTo(host.coldStarts());
    }

    private static List<String> told(CsvTrace trace) {
        List<String> told = new ArrayList<>();
        try (Arrivals arrivals = trace.arrivals(Shard.WHOLE, 1)) {
            while (arrivals.next()) {
                told.add(arrivals.atNanos() + " "
                        + trace.functions().get(arrivals.function()).name() + " " + arrivals.durationNanos());
            }
        }
        return told;
    }

    private static Map<String, Long> replayedColdStarts(CsvTrace trace) {
        var settings = SimulationSettings.DEFAULT
                .withColdStarts(random -> ColdStartModel.NONE)
                .withTimeout(Duration.ofMinutes(15));
        FunctionCounts counts = new Simulation(settings, Runnable::run)
                .run(new SameKeepAlive(), trace, 1)
                .join()
                .measures()
                .functions();
        Map<String, Long> coldStarts = new TreeMap<>();
        for (int i = 0; i < trace.functions().size(); i++) {
            coldStarts.put(trace.functions().get(i).name(), (long) counts.coldStarts(i));
        }
        return coldStarts;
    }

    @Test
    void aFileThatCannotBeWrittenIsRefused() {
        assertThatThrownBy(() -> host(directory, ConcurrencyLimits.AWS)).isInstanceOf(IOException.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsToldOnceAndTheHostGoesOn() throws IOException {
        RecordedHost host = host(Path.of("/dev/full"), ConcurrencyLimits.AWS);
        host.invoke(SECOND, "first", Duration.ofMillis(2));
        host.invoke(10 * SECOND, "second", Duration.ofMillis(2));
        host.scheduler.runFor(Duration.ofSeconds(1));
        host.end();

        assertThat(host.failures)
                .containsExactly("Nothing more is recorded in /dev/full: No space left on device."
                        + " What is in it already can be used; the server goes on.");
        assertThat(host.coldStarts()).containsKeys("first", "second");
    }

    private RecordedHost host(ConcurrencyLimits limits) {
        try {
            return host(file, limits);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static RecordedHost host(Path path, ConcurrencyLimits limits) throws IOException {
        return new RecordedHost(path, KEEP_ALIVE, limits);
    }

    /** The policy that was recorded. */
    private static final class SameKeepAlive implements Policy {

        @Override
        public String name() {
            return "same";
        }

        @Override
        public KeepAlivePolicy keepAlive(PolicyRun run) {
            return KeepAlivePolicy.fixed(KEEP_ALIVE);
        }
    }
}
