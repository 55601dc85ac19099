package dev.samovar.cli.lab;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.option.ColdStart;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.lab.predict.Setting;
import dev.samovar.lab.simulate.SimulationSettings;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.Workload;
import dev.samovar.wiring.ColdStarts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what a function is to meet in a forecast. */
final class ForecastOptions {
    private static final int REPEAT_MAX = 10_000;
    private static final int PROVISIONED_MOST = 1_000;
    private static final Duration LENGTH_MOST = Duration.ofDays(366);

    @Option(
            names = "--workload",
            required = true,
            paramLabel = "WORKLOAD",
            description =
                    "When it is invoked: a law such as poisson:2/s, periodic:5m or 'bursty:{calm: 1/s, burst: 20/s,"
                            + " calm-length: 10m, burst-length: 30s}'; a recording (.csv); or a file with the fields of"
                            + " one workload of an experiment.")
    private String workload = "";

    @Option(
            names = "--function",
            paramLabel = "NAME",
            description = "Which function of a workload with several this one stands for.")
    private Optional<String> function = Optional.empty();

    @Option(
            names = "--length",
            paramLabel = "DURATION",
            description = "How long a law goes on in the forecast (default: 1d).")
    private Duration length = Duration.ofDays(1);

    @Option(
            names = "--memory",
            paramLabel = "MB",
            split = ",",
            description = "The memory sizes to compare (default: 128,256,512,1024,1769).")
    private List<Integer> memorySizes = List.of(128, 256, 512, 1_024, 1_769);

    @Option(
            names = "--keep-alive",
            paramLabel = "DURATION",
            split = ",",
            description = "How long idle environments stay warm; beside provisioned ones as the first says (default:"
                    + " 10m,1m).")
    private List<Duration> keepAlives = List.of(Duration.ofMinutes(10), Duration.ofMinutes(1));

    @Option(
            names = "--provisioned",
            paramLabel = "N",
            split = ",",
            description = "Provisioned environments to compare (default: 1; 0: none).")
    private List<Integer> provisioned = List.of(1);

    @Option(
            names = "--cold-start",
            paramLabel = "MODEL",
            description = "What a cold start costs on top of what it costs here: none, fixed:250ms, or lambda"
                    + " (as AWS takes) (default: lambda).")
    private ColdStart coldStart = new ColdStart.Lambda();

    @Option(names = "--seed", paramLabel = "N", description = "Of all chance (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    /** Refuses what makes no sense. */
    void check(int repeat, double speed) {
        between("--repeat", repeat, 1, REPEAT_MAX);
        memorySizes.forEach(size ->
                between("--memory", size, FunctionConfiguration.MEMORY_MB_MIN, FunctionConfiguration.MEMORY_MB_MAX));
        provisioned.forEach(count -> between("--provisioned", count, 0, PROVISIONED_MOST));
        if (!length.isPositive() || length.compareTo(LENGTH_MOST) > 0) {
            throw new CommandFailure(ExitCode.USAGE, "--length is more than nothing, and a year at most");
        }
        if (!(speed >= 0) || Double.isInfinite(speed)) {
            throw new CommandFailure(ExitCode.USAGE, "--speed is a factor such as 60");
        }
    }

    private static void between(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new CommandFailure(ExitCode.USAGE, option + " is from " + least + " to " + most + ", not " + value);
        }
    }

    String workload() {
        return workload;
    }

    /** The index of the function that is meant. */
    int function(Workload read) {
        List<String> names =
                read.functions().stream().map(ModelledFunction::name).toList();
        if (function.isEmpty() && names.size() == 1) {
            return 0;
        }
        int index = function.map(names::indexOf).orElse(-1);
        if (index < 0) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    function.map(name -> "the workload has no function '" + name + "'; ")
                                    .orElse("the workload has several functions: choose one with --function; ")
                            + "it has "
                            + String.join(", ", names.stream().limit(10).toList())
                            + (names.size() > 10 ? " and " + (names.size() - 10) + " more" : ""));
        }
        return index;
    }

    Duration length() {
        return length;
    }

    /** Each once, from small to large. */
    List<Integer> memorySizes() {
        return memorySizes.stream().distinct().sorted().toList();
    }

    /** Each keep-alive on demand, then what is provisioned. */
    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        keepAlives.stream().distinct().forEach(keepAlive -> settings.add(new Setting(keepAlive, 0)));
        provisioned.stream()
                .filter(count -> count > 0)
                .distinct()
                .forEach(count -> settings.add(new Setting(keepAlive(), count)));
        return settings;
    }

    /** The first. */
    Duration keepAlive() {
        return keepAlives.getFirst();
    }

    SimulationSettings simulation(Duration timeout) {
        return SimulationSettings.DEFAULT
                .withColdStarts(random -> ColdStarts.model(coldStart, random))
                .withTimeout(timeout);
    }

    long seed() {
        return seed;
    }
}
