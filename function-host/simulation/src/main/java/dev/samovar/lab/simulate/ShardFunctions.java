package dev.samovar.lab.simulate;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionVersion;
import dev.samovar.lab.workload.Chance;
import dev.samovar.lab.workload.Chance.Purpose;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.WarmUp;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.model.FunctionModel;
import java.time.Duration;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The functions of a workload as one shard's host knows them, each made when it is first needed. A version's generation
 * is the function's index, so that nothing is searched for.
 */
final class ShardFunctions implements FunctionModel, ColdStartModel {
    private static final String ROLE = "arn:aws:iam::000000000000:role/lab";
    private static final CodeDigest NO_CODE = CodeDigest.of(new byte[32]);
    private static final long BYTES_PER_MB = 1024L * 1024L;
    private static final String STAND_IN = "function-";
    private static final Pattern HOST_NAME = Pattern.compile("(?!" + STAND_IN + "\\d+$)[A-Za-z0-9_-]{1,64}");

    private final List<ModelledFunction> functions;
    private final CallsInFlight calls;
    private final SimulationSettings settings;
    private final boolean snapStart;
    private final long seed;
    private final @Nullable FunctionVersion[] versions;
    private final @Nullable ColdStarts[] coldStarts;
    private final @Nullable RandomGenerator[] durations;

    ShardFunctions(
            List<ModelledFunction> functions,
            CallsInFlight calls,
            SimulationSettings settings,
            boolean snapStart,
            long seed) {
        this.functions = functions;
        this.calls = calls;
        this.settings = settings;
        this.snapStart = snapStart;
        this.seed = seed;
        this.versions = new @Nullable FunctionVersion[functions.size()];
        this.coldStarts = new @Nullable ColdStarts[functions.size()];
        this.durations = new @Nullable RandomGenerator[functions.size()];
    }

    List<ModelledFunction> all() {
        return functions;
    }

    FunctionVersion version(int function) {
        FunctionVersion version = versions[function];
        if (version == null) {
            version = publish(function);
            versions[function] = version;
        }
        return version;
    }

    int index(FunctionVersion version) {
        return (int) version.generation();
    }

    long codeBytes(FunctionVersion version) {
        return functions.get(index(version)).codeBytes();
    }

    private FunctionVersion publish(int index) {
        ModelledFunction function = functions.get(index);
        String name = hostName(index, function.name());
        var configuration = FunctionConfiguration.defaults(name, "java25", "lab.Function", ROLE)
                .edit()
                .timeout(settings.timeout())
                .memoryMb(function.memoryMb())
                .snapStart(snapStart)
                .make();
        return new FunctionVersion(
                index, FunctionArn.unqualified(AccountRegion.DEFAULT, name), "1", configuration, NO_CODE, List.of());
    }

    /* Traces name functions as they like; hosts do not. Names that could be mistaken for stand-ins get one, too. */
    private static String hostName(int index, String name) {
        return HOST_NAME.matcher(name).matches() ? name : STAND_IN + index;
    }

    @Override
    public Duration init(FunctionVersion version) {
        if (version.configuration().snapStart()) {
            /* The snapshot was made when the version was published; an environment only restores it. */
            return Duration.ZERO;
        }
        int function = index(version);
        return Duration.ofNanos(functions.get(function).init().draw(coldStarts(function).random));
    }

    @Override
    public Duration duration(FunctionVersion version, RuntimeRequest request) {
        return Duration.ofNanos(calls.of(request.requestId()).durationNanos);
    }

    /** How long a function takes by the number of its environment's earlier invocations; null if each call knows. */
    @Nullable
    IntToLongFunction durationByAge(int function) {
        WarmUp warmUp = functions.get(function).warmUp().orElse(null);
        if (warmUp == null) {
            return null;
        }
        RandomGenerator random = durations[function];
        if (random == null) {
            random = Chance.of(seed, function, Purpose.DURATIONS);
            durations[function] = random;
        }
        RandomGenerator drawn = random;
        return earlier -> warmUp.draw(earlier, drawn);
    }

    @Override
    public long memoryUsedBytes(FunctionVersion version) {
        return version.configuration().memoryMb() * BYTES_PER_MB;
    }

    @Override
    public Duration placement(FunctionVersion version, long codeBytes) {
        return coldStarts(index(version)).model.placement(version, codeBytes);
    }

    @Override
    public Duration restore(FunctionVersion version, long codeBytes) {
        return coldStarts(index(version)).model.restore(version, codeBytes);
    }

    private ColdStarts coldStarts(int function) {
        ColdStarts known = coldStarts[function];
        if (known == null) {
            RandomGenerator random = Chance.of(seed, function, Purpose.COLD_STARTS);
            known = new ColdStarts(random, settings.coldStarts().apply(random));
            coldStarts[function] = known;
        }
        return known;
    }

    /** What the cold starts of one function draw from. */
    private record ColdStarts(RandomGenerator random, ColdStartModel model) {}
}
