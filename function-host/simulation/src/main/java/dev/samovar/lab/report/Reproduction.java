package dev.samovar.lab.report;

import dev.samovar.lab.experiment.Experiment;
import dev.samovar.lab.policy.Policy;
import dev.samovar.lab.simulate.SimulationSettings;
import dev.samovar.lab.workload.Workload;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What it takes to get the same report again. */
final class Reproduction {
    private static final int SEEDS_LISTED = 40;

    private final Experiment experiment;
    private final String command;

    /** @param command that made the report */
    Reproduction(Experiment experiment, String command) {
        this.experiment = experiment;
        this.command = command;
    }

    void write(Markup html) {
        html.open("section", "id", "reproduce")
                .leafOf("Get the same again", "h2")
                .line();
        html.leafOf(
                        "The same experiment file and the same seeds give the same numbers and the same pictures, to"
                                + " the last digit, on every machine and with any number of threads.",
                        "p")
                .line();
        html.open("pre").leafOf(command, "code").close().line().open("dl");
        entry(html, "Seeds", seeds(experiment.seeds()));
        for (Workload workload : experiment.workloads()) {
            entry(html, "Workload “" + workload.name() + "”", summary(workload));
        }
        entry(html, "Policies", experiment.policies().stream().map(Policy::name).collect(Collectors.joining(", ")));
        SimulationSettings settings = experiment.settings();
        entry(
                html,
                "Concurrency limit",
                settings.limits()
                        .map(limits -> Words.count(limits.account()) + " invocations at once in the account")
                        .orElse("none"));
        entry(html, "Function timeout", Words.time(settings.timeout()));
        entry(html, "INIT timeout", Words.time(settings.initTimeout()));
        html.close().close().line();
    }

    private static void entry(Markup html, String term, String words) {
        html.leafOf(term, "dt").leafOf(words, "dd").line();
    }

    static String summary(Workload workload) {
        int functions = workload.functions().size();
        return Words.time(workload.length()) + ", "
                + (functions == 1 ? "1 function" : Words.count(functions) + " functions");
    }

    /** Such as {@code 1 to 10}, or a list. */
    static String seeds(List<Long> seeds) {
        long first = seeds.getFirst();
        boolean inOrder =
                seeds.size() > 2 && LongStream.range(0, seeds.size()).allMatch(i -> seeds.get((int) i) == first + i);
        if (inOrder) {
            return first + " to " + seeds.getLast();
        }
        String listed = seeds.stream().limit(SEEDS_LISTED).map(String::valueOf).collect(Collectors.joining(", "));
        return seeds.size() <= SEEDS_LISTED ? listed : listed + " and " + (seeds.size() - SEEDS_LISTED) + " more";
    }
}
