package dev.samovar.lab.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.lab.workload.Arrivals;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AzureTraceTest {
    private static final long MINUTE = 60_000_000_000L;

    @TempDir
    private Path directory;

    private record Arrival(String function, long minute, long durationNanos) {}

    @Test
    void eachMinuteHasAsManyInvocationsAsItsCount() throws IOException {
        invocations(1, "o1,a1,f1,http", Map.of(0, 3, 1439, 2));
        invocations(2, "o1,a1,f2,timer", Map.of(5, 1));
        durations("o1,a1,f1,40,5,10,100,10,10,20,30,40,90,100");
        memory("o1,a1,9,200.4,1,1,1,1,1,1,1,1");

        AzureTrace trace = trace();

        assertThat(trace.length()).isEqualTo(Duration.ofDays(2));
        assertThat(trace.functions()).extracting("name").containsExactly("a1-f1", "a1-f2");
        assertThat(trace.functions()).extracting("application").containsOnly("a1");
        assertThat(trace.functions()).extracting("memoryMb").containsOnly(200);
        Map<String, Long> perMinute = read(trace, Shard.WHOLE).stream()
                .collect(Collectors.groupingBy(
                        arrival -> arrival.function() + " " + arrival.minute(), TreeMap::new, Collectors.counting()));
        assertThat(perMinute).isEqualTo(Map.of("a1-f1 0", 3L, "a1-f1 1439", 2L, "a1-f2 1445", 1L));
        assertThat(read(trace, Shard.WHOLE))
                .filteredOn("function", "a1-f1")
                .extracting(Arrival::durationNanos)
                .allSatisfy(nanos -> assertThat(nanos).isBetween(10_000_000L, 100_000_000L));
    }

    @Test
    void shardsTogetherAreTheWhole() throws IOException {
        for (int i = 0; i < 5; i++) {
            invocations(1, "o,a" + i + ",f,http", Map.of(i, 4, 100, 2));
        }
        AzureTrace trace = trace();

        List<Arrival> parts = new ArrayList<>(read(trace, new Shard(0, 2)));
        parts.addAll(read(trace, new Shard(1, 2)));

        assertThat(parts)
                .containsExactlyInAnyOrderElementsOf(read(trace, Shard.WHOLE))
                .hasSize(30);
    }

    @Test
    void aDirectoryWithoutTheDatasetIsRefused() {
        assertThatThrownBy(this::trace)
                .isInstanceOf(InvalidTrace.class)
                .hasMessage(directory + ": has no files named invocations_per_function_md.anon.d01.csv and so on");
    }

    @Test
    void aTableWithoutItsColumnsIsRefused() throws IOException {
        invocations(1, "o1,a1,f1,http", Map.of(0, 1));
        Files.writeString(directory.resolve("app_memory_percentiles.anon.d01.csv"), "HashOwner,HashApp\no1,a1\n");

        assertThatThrownBy(this::trace).hasMessageEndingWith("d01.csv:1: has no column 'AverageAllocatedMb'");
    }

    private AzureTrace trace() {
        return AzureTrace.open("azure", directory, Durations.fixed(Duration.ofSeconds(1)));
    }

    private static List<Arrival> read(AzureTrace trace, Shard shard) {
        List<Arrival> all = new ArrayList<>();
        long before = 0;
        try (Arrivals arrivals = trace.arrivals(shard, 3)) {
            while (arrivals.next()) {
                assertThat(arrivals.atNanos()).isGreaterThanOrEqualTo(before);
                before = arrivals.atNanos();
                all.add(new Arrival(
                        trace.functions().get(arrivals.function()).name(),
                        arrivals.atNanos() / MINUTE,
                        arrivals.durationNanos()));
            }
        }
        return all;
    }

    private void invocations(int day, String names, Map<Integer, Integer> counts) throws IOException {
        Path file = directory.resolve("invocations_per_function_md.anon.d0" + day + ".csv");
        String header = "HashOwner,HashApp,HashFunction,Trigger,"
                + IntStream.rangeClosed(1, 1_440).mapToObj(String::valueOf).collect(Collectors.joining(",")) + "\n";
        String row = names + ","
                + IntStream.range(0, 1_440)
                        .mapToObj(minute -> String.valueOf(counts.getOrDefault(minute, 0)))
                        .collect(Collectors.joining(","))
                + "\n";
        Files.writeString(file, (Files.exists(file) ? Files.readString(file) : header) + row);
    }

    private void durations(String row) throws IOException {
        Files.writeString(
                directory.resolve("function_durations_percentiles.anon.d01.csv"),
                "HashOwner,HashApp,HashFunction,Average,Count,Minimum,Maximum,percentile_Average_0,percentile_Average_1,percentile_Average_25,percentile_Average_50,percentile_Average_75,percentile_Average_99,percentile_Average_100\n"
                        + row + "\n");
    }

    private void memory(String row) throws IOException {
        Files.writeString(
                directory.resolve("app_memory_percentiles.anon.d01.csv"),
                "HashOwner,HashApp,SampleCount,AverageAllocatedMb,AverageAllocatedMb_pct1,AverageAllocatedMb_pct5,"
                        + "AverageAllocatedMb_pct25,AverageAllocatedMb_pct50,AverageAllocatedMb_pct75,"
                        + "AverageAllocatedMb_pct95,AverageAllocatedMb_pct99,AverageAllocatedMb_pct100\n" + row + "\n");
    }
}
