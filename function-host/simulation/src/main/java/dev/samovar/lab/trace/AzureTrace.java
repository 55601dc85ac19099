package dev.samovar.lab.trace;

import dev.samovar.lab.workload.Arrivals;
import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.OpenWorkload;
import dev.samovar.lab.workload.Shard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The Azure Functions trace of 2019: how often each function was invoked in each minute, and percentiles of its
 * durations and its application's memory.
 *
 * <p>The format is that of the dataset published with M. Shahrad et al., "Serverless in the Wild", USENIX ATC 2020:
 * {@code invocations_per_function_md.anon.dNN.csv}, {@code function_durations_percentiles.anon.dNN.csv} and
 * {@code app_memory_percentiles.anon.dNN.csv} in one directory, a file for each day. Within a minute, invocations come at
 * even chance. Of counts, each run holds one day of each function at a time.
 */
public final class AzureTrace implements OpenWorkload {
    private final String name;
    private final AzureFunctions functions;
    private final List<AzureDay> days;

    private AzureTrace(String name, AzureFunctions functions, List<AzureDay> days) {
        this.name = name;
        this.functions = functions;
        this.days = days;
    }

    /**
     * Reads what functions there are.
     *
     * @param directory with the dataset's files; days begin at the first that is there
     * @param init how long cold starts take: the dataset says nothing of them
     * @throws InvalidTrace if the files are not as they should be
     */
    public static AzureTrace open(String name, Path directory, DurationModel init) {
        var files = AzureFiles.in(directory);
        var functions = new AzureFunctions(init);
        List<AzureDay> days = files.invocations().stream()
                .map(day -> AzureDay.read(day, functions))
                .toList();
        files.durations().forEach(functions::readDurations);
        files.memory().forEach(functions::readMemory);
        functions.close();
        return new AzureTrace(name, functions, days);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration length() {
        return Duration.ofDays(days.size());
    }

    @Override
    public List<ModelledFunction> functions() {
        return functions.functions();
    }

    @Override
    public Arrivals arrivals(Shard shard, long seed) {
        return new AzureArrivals(functions, days, shard, seed);
    }
}
