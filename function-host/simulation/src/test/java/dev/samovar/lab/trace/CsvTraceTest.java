package dev.samovar.lab.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.lab.workload.Arrivals;
import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTraceTest {
    private static final DurationModel SECOND = Durations.fixed(Duration.ofSeconds(1));

    @TempDir
    private Path directory;

    @Test
    void isReplayedExactly() throws IOException {
        CsvTrace trace = open(1, """
                time,function,duration,memory,init
                0.5,hello,12.5,512,180
                1,orders,40,1024,
                1,hello,2,512,
                """);

        assertThat(trace.functions()).extracting("name").containsExactly("hello", "orders");
        assertThat(trace.functions()).extracting("memoryMb").containsExactly(512, 1024);
        assertThat(trace.functions().get(0).init().draw(new SplittableRandom(1)))
                .isEqualTo(180_000_000);
        assertThat(trace.functions().get(1).init().draw(new SplittableRandom(1)))
                .isEqualTo(1_000_000_000);
        assertThat(told(trace, Shard.WHOLE)).isEqualTo("""
                500000000 hello 12500000
                1000000000 orders 40000000
                1000000000 hello 2000000
                """);
        assertThat(told(trace, new Shard(1, 2))).isEqualTo("1000000000 orders 40000000\n");
    }

    @Test
    void isReplayedFaster() throws IOException {
        CsvTrace trace = open(2, """
                time,function,duration,memory
                0,hello,10,128
                3,hello,10,128
                """);

        assertThat(told(trace, Shard.WHOLE)).isEqualTo("0 hello 10000000\n1500000000 hello 10000000\n");
        assertThat(trace.length()).isEqualTo(Duration.ofNanos(1_500_000_001));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            time,function          | trace.csv:1: expected the header 'time,function,duration,memory' or 'time,function,duration,memory,init'
            1,f,1                  | trace.csv:2: expected 4 values, not 3
            x,f,1,128              | trace.csv:2: time is not a number from zero up: 'x'
            1,,1,128               | trace.csv:2: the function has no name
            1,f,1,64               | trace.csv:2: memory is from 128 to 10240 MB, not 64
            """)
    void whatIsWrongIsToldWithItsLine(String row, String message) {
        String content = row.startsWith("time") ? row : "time,function,duration,memory\n" + row;

        assertThatThrownBy(() -> open(1, content))
                .isInstanceOf(InvalidTrace.class)
                .hasMessage(directory.resolve(message).toString());
    }

    @Test
    void timeDoesNotRunBackwards() {
        assertThatThrownBy(() -> open(1, """
                time,function,duration,memory
                2,f,1,128
                1,f,1,128
                """)).hasMessageEndingWith("trace.csv:3: time 1 is before the row above");
    }

    @Test
    void anEmptyTraceIsRefused() {
        assertThatThrownBy(() -> open(1, "time,function,duration,memory\n")).hasMessageEndingWith("has no invocations");
    }

    private CsvTrace open(double speed, String content) throws IOException {
        Path file = directory.resolve("trace.csv");
        Files.writeString(file, content);
        return CsvTrace.open("trace", file, speed, SECOND);
    }

    private static String told(CsvTrace trace, Shard shard) {
        var told = new StringBuilder();
        try (Arrivals arrivals = trace.arrivals(shard, 1)) {
            while (arrivals.next()) {
                told.append(arrivals.atNanos())
                        .append(' ')
                        .append(trace.functions().get(arrivals.function()).name())
                        .append(' ')
                        .append(arrivals.durationNanos())
                        .append('\n');
            }
        }
        return told.toString();
    }
}
