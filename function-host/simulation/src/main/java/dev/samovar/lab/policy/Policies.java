package dev.samovar.lab.policy;

import dev.samovar.environment.KeepAlivePolicy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The policies that experiments name. A user's own is named by its class instead. */
@SuppressWarnings("ImmutableEnumChecker") // pure functions
public enum Policies {
    /** Ends every environment after its invocation. */
    NEVER("never", "", parameters -> new Fixed("never", Duration.ZERO)),
    FIXED("fixed: 10m", "keep-alive", Fixed::of),
    HYBRID("hybrid: {range: 4h, per: application}", "range", Hybrid::of),
    GREEDY_DUAL("greedy-dual: 4 GB", "memory", GreedyDual::of),
    PROVISIONED("provisioned: {min: 2, max: 24, target: 0.7}", "min", TargetTracking::of),
    SCHEDULE("schedule: {environments: 20, from: 08:00, to: 20:00}", "environments", Schedule::of),
    SNAP_START("snap-start: 10m", "keep-alive", SnapStart::of),
    CLAIRVOYANT("clairvoyant: 10m", "horizon", Clairvoyant::of);

    /** What stands for a keep-alive time that is not given. */
    static final Duration KEEP_ALIVE = KeepAlivePolicy.DEFAULT;

    private final String example;
    private final String mainParameter;
    private final Function<Parameters, Policy> factory;

    Policies(String example, String mainParameter, Function<Parameters, Policy> factory) {
        this.example = example;
        this.mainParameter = mainParameter;
        this.factory = factory;
    }

    /** What experiments call it. */
    public String word() {
        int colon = example.indexOf(':');
        return colon < 0 ? example : example.substring(0, colon);
    }

    /** The parameter that a single value stands for, as in {@code fixed: 10m}; empty if it takes none. */
    public String mainParameter() {
        return mainParameter;
    }

    /** How it may stand in an experiment. */
    public String example() {
        return example;
    }

    public Policy create(Parameters parameters) {
        return factory.apply(parameters);
    }

    /** Finds a policy by its word. */
    public static Optional<Policies> named(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.word().equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Policies::word).toList();
    }

    /** How they may stand in experiments. */
    public static List<String> examples() {
        return Arrays.stream(values()).map(Policies::example).toList();
    }

    /**
     * Makes the policy that a word or the name of a class stands for.
     *
     * @throws IllegalArgumentException if there is no such policy, or it refuses its parameters
     */
    public static Policy create(String wordOrClass, Parameters parameters) {
        if (wordOrClass.contains(".")) {
            return OwnPolicy.load(wordOrClass, parameters);
        }
        return named(wordOrClass)
                .orElseThrow(() -> new IllegalArgumentException("unknown policy '" + wordOrClass + "'; known: "
                        + String.join(", ", words()) + ", or the name of a class of your own"))
                .create(parameters);
    }
}
