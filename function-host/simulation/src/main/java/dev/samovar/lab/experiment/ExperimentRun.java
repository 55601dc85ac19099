package dev.samovar.lab.experiment;

import dev.samovar.lab.measure.Detail;
import dev.samovar.lab.measure.Measures;
import dev.samovar.lab.measure.RunResult;
import dev.samovar.lab.policy.Policy;
import dev.samovar.lab.simulate.Simulation;
import dev.samovar.lab.simulate.SimulationSettings;
import dev.samovar.lab.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Runs an experiment: all its runs at once, as many side by side as the executor has threads. */
public final class ExperimentRun {
    private final Experiment experiment;
    private final List<Column> columns;
    private final DoubleConsumer progressed;
    private final Simulation pictures;
    private final Simulation numbers;

    /**
     * Prepares the runs.
     *
     * @param columns what to keep of each run
     * @param executor runs them
     * @param progressed told of each further share of the work that is done, on any thread; they add up to one
     */
    public ExperimentRun(Experiment experiment, List<Column> columns, Executor executor, DoubleConsumer progressed) {
        this.experiment = experiment;
        this.columns = List.copyOf(columns);
        this.progressed = progressed;
        SimulationSettings settings = experiment.settings();
        pictures = new Simulation(settings.withDetail(Detail.PICTURES), executor);
        numbers = new Simulation(settings.withDetail(Detail.NUMBERS), executor);
    }

    /**
     * Runs everything and waits for it.
     *
     * @throws RuntimeException what a policy or a trace threw
     */
    public ExperimentResult run() {
        List<CellRuns> cells = new ArrayList<>();
        for (Workload workload : experiment.workloads()) {
            for (Policy policy : experiment.policies()) {
                cells.add(new CellRuns(workload, policy));
            }
        }
        cells.forEach(CellRuns::begin);
        try {
            return new ExperimentResult(
                    experiment, columns, cells.stream().map(CellRuns::join).toList());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** The runs of one workload with one policy. Of each but the first, only the numbers are kept. */
    private final class CellRuns {
        private final Workload workload;
        private final Policy policy;
        private final List<double[]> values;
        private final List<CompletableFuture<Void>> runs = new ArrayList<>();
        private volatile @Nullable Measures picture;

        CellRuns(Workload workload, Policy policy) {
            this.workload = workload;
            this.policy = policy;
            int seeds = experiment.seeds().size();
            values = columns.stream().map(_ -> new double[seeds]).toList();
        }

        void begin() {
            for (int i = 0; i < experiment.seeds().size(); i++) {
                int run = i;
                Simulation simulation = run == 0 ? pictures : numbers;
                runs.add(simulation
                        .run(policy, workload, experiment.seeds().get(run), this::advanced)
                        .thenAccept(result -> ended(run, result)));
            }
        }

        private void advanced(double shareOfRun) {
            progressed.accept(shareOfRun / experiment.runs());
        }

        private void ended(int run, RunResult result) {
            for (int i = 0; i < columns.size(); i++) {
                values.get(i)[run] = columns.get(i).value().applyAsDouble(result.measures());
            }
            if (run == 0) {
                picture = result.measures();
            }
        }

        Cell join() {
            runs.forEach(CompletableFuture::join);
            Measures first = picture;
            if (first == null) {
                throw new IllegalStateException("a run ended without its measures");
            }
            return new Cell(workload.name(), policy.name(), values, first);
        }
    }
}
