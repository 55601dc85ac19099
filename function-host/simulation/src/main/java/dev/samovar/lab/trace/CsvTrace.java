package dev.samovar.lab.trace;

import dev.samovar.lab.workload.Arrivals;
import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.OpenWorkload;
import dev.samovar.lab.workload.Shard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Invocations one by one, from a file: exactly as they were recorded, or faster and slower.
 *
 * <p>The file begins with {@code time,function,duration,memory} or {@code time,function,duration,memory,init}. Times are
 * seconds since the start and never fall; durations and inits are milliseconds, memory is megabytes. An init is written
 * where the invocation began cold; what a function's cold starts take is drawn from those written. The file is read
 * once to know the functions and once in each run, never as a whole.
 */
public final class CsvTrace implements OpenWorkload {
    private static final int FUNCTIONS_MOST = 1_000_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final String name;
    private final Path file;
    private final double speed;
    private final Duration length;
    private final List<ModelledFunction> functions;
    private final Map<String, Integer> indexes;

    private CsvTrace(
            String name,
            Path file,
            double speed,
            Duration length,
            List<ModelledFunction> functions,
            Map<String, Integer> indexes) {
        this.name = name;
        this.file = file;
        this.speed = speed;
        this.length = length;
        this.functions = functions;
        this.indexes = indexes;
    }

    /**
     * Reads a file through.
     *
     * @param speed how much faster than recorded, more than zero; 1: as recorded
     * @param init of functions whose cold starts the file does not tell
     * @throws InvalidTrace if it is not as it should be
     */
    public static CsvTrace open(String name, Path file, double speed, DurationModel init) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("a speed is more than zero: " + speed);
        }
        Map<String, Integer> indexes = new LinkedHashMap<>();
        List<Integer> memories = new ArrayList<>();
        List<RecordedInits> inits = new ArrayList<>();
        double lastSeconds = 0;
        try (CsvRows rows = CsvRows.open(file)) {
            while (rows.next()) {
                int index = indexes.computeIfAbsent(rows.function(), _ -> {
                    memories.add(rows.memoryMb());
                    inits.add(new RecordedInits());
                    return memories.size() - 1;
                });
                if (index >= FUNCTIONS_MOST) {
                    throw rows.refuse("more than " + FUNCTIONS_MOST + " functions");
                }
                rows.initMillis().ifPresent(inits.get(index)::add);
                lastSeconds = rows.seconds();
            }
        }
        if (indexes.isEmpty()) {
            throw new InvalidTrace(file, "has no invocations");
        }
        List<ModelledFunction> functions = indexes.entrySet().stream()
                .map(entry -> new ModelledFunction(
                        entry.getKey(),
                        entry.getKey(),
                        memories.get(entry.getValue()),
                        0,
                        inits.get(entry.getValue()).model(init)))
                .toList();
        Duration length = Duration.ofNanos(scaled(lastSeconds, speed) + 1);
        return new CsvTrace(name, file, speed, length, functions, indexes);
    }

    private static long scaled(double seconds, double speed) {
        return Math.round(seconds / speed * NANOS_PER_SECOND);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration length() {
        return length;
    }

    @Override
    public List<ModelledFunction> functions() {
        return functions;
    }

    /** One: each would read the whole file. */
    @Override
    public int shards() {
        return 1;
    }

    /** Chance plays no part: every seed gives what was recorded. */
    @Override
    public Arrivals arrivals(Shard shard, long seed) {
        return new Replay(shard);
    }

    private final class Replay implements Arrivals {
        private final Shard shard;
        private final CsvRows rows = CsvRows.open(file);
        private int function = -1;

        Replay(Shard shard) {
            this.shard = shard;
        }

        @Override
        public boolean next() {
            while (rows.next()) {
                Integer index = indexes.get(rows.function());
                if (index == null) {
                    throw rows.refuse("function '" + rows.function() + "' was not there before: the file has changed");
                }
                if (shard.holds(index)) {
                    function = index;
                    return true;
                }
            }
            return false;
        }

        @Override
        public int function() {
            return function;
        }

        @Override
        public long atNanos() {
            return scaled(rows.seconds(), speed);
        }

        @Override
        public long durationNanos() {
            return Math.round(rows.durationMillis() * NANOS_PER_MILLISECOND);
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
