package dev.samovar.lab.measure;

import dev.samovar.lab.workload.ModelledFunction;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Invocations and cold starts of each function by itself, by its index in the workload. */
public final class FunctionCounts {
    private final int[] invocations;
    private final int[] coldStarts;

    /** Nothing counted yet. */
    public FunctionCounts(int functions) {
        this(new int[functions], new int[functions]);
    }

    private FunctionCounts(int[] invocations, int[] coldStarts) {
        this.invocations = invocations;
        this.coldStarts = coldStarts;
    }

    /** Counts an invocation that was executed. */
    public void count(int function, boolean cold) {
        invocations[function]++;
        if (cold) {
            coldStarts[function]++;
        }
    }

    public int functions() {
        return invocations.length;
    }

    /** Those executed; who was throttled does not count. */
    public int invocations(int function) {
        return invocations[function];
    }

    public int coldStarts(int function) {
        return coldStarts[function];
    }

    /** The share of cold starts, 0 to 1, of each function that was invoked; in ascending order. */
    public double[] coldStartShares() {
        return IntStream.range(0, invocations.length)
                .filter(function -> invocations[function] > 0)
                .mapToDouble(function -> Counts.share(coldStarts[function], invocations[function]))
                .sorted()
                .toArray();
    }

    /**
     * The least share of cold starts that this percentage of the invoked functions does not exceed; 0 if none was
     * invoked.
     *
     * @param percentile 0 to 100
     */
    public double coldStartShare(double percentile) {
        double[] shares = coldStartShares();
        int rank = (int) Math.ceil(percentile / 100 * shares.length);
        return shares.length == 0 ? 0 : shares[Math.max(0, rank - 1)];
    }

    /** The same for whole applications, in the order in which their names first appear. */
    public FunctionCounts byApplication(List<ModelledFunction> functions) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int[] placeOf = functions.stream()
                .mapToInt(function -> places.computeIfAbsent(function.application(), _ -> places.size()))
                .toArray();
        var applications = new FunctionCounts(places.size());
        for (int function = 0; function < invocations.length; function++) {
            int place = placeOf[function];
            applications.invocations[place] += invocations[function];
            applications.coldStarts[place] += coldStarts[function];
        }
        return applications;
    }

    FunctionCounts plus(FunctionCounts other) {
        int[] invocationsOfBoth = Arrays.copyOf(invocations, invocations.length);
        int[] coldStartsOfBoth = Arrays.copyOf(coldStarts, coldStarts.length);
        Arrays.setAll(invocationsOfBoth, function -> invocations[function] + other.invocations[function]);
        Arrays.setAll(coldStartsOfBoth, function -> coldStarts[function] + other.coldStarts[function]);
        return new FunctionCounts(invocationsOfBoth, coldStartsOfBoth);
    }
}
