package dev.samovar.lab.trace;

import dev.samovar.function.FunctionConfiguration;
import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.ModelledFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions of the dataset, in the order in which they first appear, and what it says of each. */
final class AzureFunctions {
    private static final int NAME_LENGTH = 8;
    /** The dataset has memory of some applications and durations of some functions: these stand in for the others. */
    private static final DurationModel USUAL_DURATION = Durations.logNormal(Duration.ofMillis(684), 1);

    private static final double MILLIS_PER_SECOND = 1e3;
    private static final double[] SHARES = {0, 0.01, 0.25, 0.5, 0.75, 0.99, 1};
    private static final String[] PERCENTILES = {
        "percentile_Average_0",
        "percentile_Average_1",
        "percentile_Average_25",
        "percentile_Average_50",
        "percentile_Average_75",
        "percentile_Average_99",
        "percentile_Average_100"
    };

    private final DurationModel init;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> applications = new ArrayList<>();
    private final Map<String, Integer> memory = new HashMap<>();
    private final Map<Integer, DurationModel> durations = new HashMap<>();
    private List<ModelledFunction> functions = List.of();

    AzureFunctions(DurationModel init) {
        this.init = init;
    }

    /** The index of the function of a row; a new one if it was not seen before. */
    int index(String application, String function) {
        return indexes.computeIfAbsent(application + '/' + function, _ -> {
            names.add(shortened(application) + "-" + shortened(function));
            applications.add(application);
            return names.size() - 1;
        });
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(NAME_LENGTH, hash.length()));
    }

    /** Takes percentiles of durations, in milliseconds. The first day that has a function stands for all. */
    void readDurations(Path file) {
        AzureTable.read(file, row -> {
            Integer index = indexes.get(row.text("HashApp") + '/' + row.text("HashFunction"));
            if (index != null) {
                durations.computeIfAbsent(index, _ -> percentiles(row));
            }
        });
    }

    /* Some rows of the dataset have percentiles that fall, or negative ones: each is at least the one before. */
    private static DurationModel percentiles(AzureTable row) {
        double[] seconds = new double[SHARES.length];
        double least = 0;
        for (int i = 0; i < SHARES.length; i++) {
            least = Math.max(least, row.number(PERCENTILES[i]) / MILLIS_PER_SECOND);
            seconds[i] = least;
        }
        return Durations.percentiles(SHARES, seconds);
    }

    /** Takes the mean memory of applications, in megabytes. */
    void readMemory(Path file) {
        AzureTable.read(
                file,
                row -> memory.putIfAbsent(
                        row.text("HashApp"),
                        Math.clamp(
                                Math.round(row.number("AverageAllocatedMb")),
                                FunctionConfiguration.MEMORY_MB_MIN,
                                FunctionConfiguration.MEMORY_MB_MAX)));
    }

    /** Makes the functions of what was read. */
    void close() {
        functions = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            String application = applications.get(i);
            functions.add(new ModelledFunction(
                    names.get(i),
                    application,
                    memory.getOrDefault(application, FunctionConfiguration.MEMORY_MB_MIN),
                    0,
                    init));
        }
        functions = List.copyOf(functions);
    }

    List<ModelledFunction> functions() {
        return functions;
    }

    DurationModel duration(int function) {
        return durations.getOrDefault(function, USUAL_DURATION);
    }
}
