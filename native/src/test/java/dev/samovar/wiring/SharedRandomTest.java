package dev.samovar.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SharedRandomTest {
    private static final int THREADS = 4;
    private static final int DRAWS = 50_000;

    @Test
    void noTwoThreadsDrawTheSame() {
        var random = new SharedRandom(7);

        assertThat(drawnBy(random)).doesNotHaveDuplicates().hasSize(THREADS * DRAWS);
    }

    private static List<Long> drawnBy(SharedRandom random) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<CompletableFuture<List<Long>>> drawing = IntStream.range(0, THREADS)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> draw(random), threads))
                    .toList();
            return drawing.stream().flatMap(drawn -> drawn.join().stream()).toList();
        }
    }

    private static List<Long> draw(SharedRandom random) {
        return LongStream.generate(random::nextLong).limit(DRAWS).boxed().toList();
    }
}
