package dev.samovar.lab.experiment;

import dev.samovar.lab.experiment.SavedResult.Runs;
import dev.samovar.lab.measure.ConfidenceInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two results side by side. What has the same workload and policy belongs together; where each result has one workload
 * only, or one policy only, its name does not matter.
 */
public final class Comparison {
    /** Smaller differences, compared with their numbers, come of the order in which numbers were added. */
    private static final double ROUNDING = 1e-12;

    private final SavedResult a;
    private final SavedResult b;
    private final boolean anyWorkload;
    private final boolean anyPolicy;

    public Comparison(SavedResult a, SavedResult b) {
        this.a = a;
        this.b = b;
        anyWorkload = a.workloads().size() == 1 && b.workloads().size() == 1;
        anyPolicy = a.policies().size() == 1 && b.policies().size() == 1;
    }

    /** Runs that belong together. */
    public record Pair(Runs a, Runs b) {

        /** What they are called, both names if these differ. */
        public String name() {
            return a.name().equals(b.name()) ? a.name() : a.name() + " | " + b.name();
        }

        /** Columns that both have, without those that are zero, or the same as one before them. */
        List<Column> telling(List<Column> columns) {
            List<Column> telling = new ArrayList<>();
            for (Column column : columns) {
                if (has(column)
                        && (ofA(column).mean() != 0 || ofB(column).mean() != 0)
                        && telling.stream().noneMatch(before -> isSame(before, column))) {
                    telling.add(column);
                }
            }
            return telling;
        }

        private boolean has(Column column) {
            return a.values().containsKey(column.key()) && b.values().containsKey(column.key());
        }

        private boolean isSame(Column one, Column other) {
            return Arrays.equals(values(a, one), values(a, other)) && Arrays.equals(values(b, one), values(b, other));
        }

        ConfidenceInterval ofA(Column column) {
            return ConfidenceInterval.of(values(a, column));
        }

        ConfidenceInterval ofB(Column column) {
            return ConfidenceInterval.of(values(b, column));
        }

        /** How much more B has. Runs of one seed meet the same calls, and so are held against each other. */
        ConfidenceInterval difference(Column column) {
            double[] from = values(a, column);
            double[] to = values(b, column);
            if (!a.seeds().equals(b.seeds())) {
                return ConfidenceInterval.ofDifference(from, to);
            }
            double[] differences = new double[from.length];
            for (int i = 0; i < from.length; i++) {
                double difference = to[i] - from[i];
                differences[i] = Math.abs(difference) > ROUNDING * Math.abs(to[i]) ? difference : 0;
            }
            return ConfidenceInterval.of(differences);
        }

        private static double[] values(Runs runs, Column column) {
            double[] values = runs.values().get(column.key());
            if (values == null) {
                throw new IllegalArgumentException("no column '" + column.label() + "'");
            }
            return values;
        }
    }

    /** In the order of the first result. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Runs runs : a.runs()) {
            partner(runs, b).ifPresent(other -> pairs.add(new Pair(runs, other)));
        }
        return pairs;
    }

    /** Names of what only the first has. */
    public List<String> onlyInA() {
        return alone(a, b);
    }

    /** Names of what only the second has. */
    public List<String> onlyInB() {
        return alone(b, a);
    }

    private List<String> alone(SavedResult from, SavedResult other) {
        return from.runs().stream()
                .filter(runs -> partner(runs, other).isEmpty())
                .map(Runs::name)
                .toList();
    }

    private Optional<Runs> partner(Runs runs, SavedResult other) {
        Stream<Runs> partners = other.runs().stream()
                .filter(each -> anyWorkload || each.workload().equals(runs.workload()))
                .filter(each -> anyPolicy || each.policy().equals(runs.policy()));
        return partners.findFirst();
    }
}
