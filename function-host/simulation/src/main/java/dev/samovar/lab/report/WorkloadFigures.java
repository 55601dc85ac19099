package dev.samovar.lab.report;

import dev.samovar.environment.EnvironmentState;
import dev.samovar.lab.experiment.Cell;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.measure.EnvironmentSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures of one workload: all policies side by side, on one scale. */
final class WorkloadFigures {
    private final ExperimentResult result;
    private final String workload;
    private final Duration length;
    private final List<Cell> cells;
    private final String id;

    /** @param place among the workloads, from zero */
    WorkloadFigures(ExperimentResult result, int place) {
        this.result = result;
        workload = result.experiment().workloads().get(place).name();
        length = result.experiment().workloads().get(place).length();
        cells = result.of(workload);
        id = "workload-" + (place + 1);
    }

    /** From the question of most interest to the smallest detail. */
    List<Figure> all() {
        List<Figure> figures = new ArrayList<>(List.of(tradeOff(), latency(), concurrency()));
        List<List<EnvironmentSpan>> logs =
                cells.stream().map(cell -> cell.picture().spans()).toList();
        TimeWindow.overview(logs).ifPresent(overview -> {
            Legend legend = Legend.ofStates(shown(logs));
            Optional<TimeWindow> closeUp = overview.closeUp(logs);
            figures.add(environments(overview, closeUp, legend));
            closeUp.ifPresent(window -> figures.add(closeUp(window, legend)));
        });
        return figures;
    }

    private Figure tradeOff() {
        Picture picture = new ParetoPicture(result, workload, ResultColumns.PRICE, ResultColumns.PAIN)
                .draw(id + "-trade-off", "Cold starts against cost, " + workload);
        return new Figure(
                "Cold starts against cost",
                "Down and to the left is better. The bill alone is smallest where nothing starts cold, so the memory"
                        + " that waits is counted with it. No policy here beats one on the dashed line in both numbers;"
                        + " bars are 95 % confidence intervals over the seeds.",
                Legend.NONE,
                List.of(picture));
    }

    private Figure latency() {
        return new Figure(
                "Latency, warm and cold apart",
                "Each line rises to the share of invocations that were answered within a time. Marks stand at the"
                        + " median and at the 99th percentile.",
                Legend.ofPolicies(cells),
                List.of(new LatencyPicture(cells).draw(id + "-latency", "Latency, " + workload)));
    }

    private Figure concurrency() {
        return new Figure(
                "Environments over time",
                "How many environments there were, as a mean over "
                        + Words.time(cells.getFirst().picture().timeline().binLength())
                        + " each. Blue is work; grey is memory that waits, the price of being warm. The strip below"
                        + " each panel shows when invocations met a cold start.",
                Legend.ofStates(List.of(EnvironmentState.BUSY, EnvironmentState.STARTING, EnvironmentState.IDLE)),
                new ConcurrencyPicture(cells, length).draw(id + "-concurrency", "Environments over time, " + workload));
    }

    private Figure environments(TimeWindow overview, Optional<TimeWindow> closeUp, Legend legend) {
        return new Figure(
                "Lives of environments",
                "A lane for each environment, in the stretch of " + Words.time(overview.length())
                        + " with most cold starts that can be shown call by call."
                        + (closeUp.isPresent() ? " The framed moment is the next picture." : ""),
                legend,
                EnvironmentPicture.overview(cells, overview, closeUp)
                        .draw(
                                id + "-environments",
                                "Lives of environments, " + workload,
                                Duration.ZERO,
                                "time since the start"));
    }

    private Figure closeUp(TimeWindow window, Legend legend) {
        return new Figure(
                "A cold start, close up",
                "Those environments that do anything within " + Words.time(window.length())
                        + ". Orange is what a caller waits for: a place to run, the code, and the function's own INIT.",
                legend,
                EnvironmentPicture.closeUp(cells, window)
                        .draw(
                                id + "-close-up",
                                "A cold start, close up, " + workload,
                                window.from(),
                                window.from().isZero()
                                        ? "time since the start"
                                        : "time since " + Words.time(window.from()) + " after the start"));
    }

    private static List<EnvironmentState> shown(List<List<EnvironmentSpan>> logs) {
        return EnvironmentPicture.STATES.reversed().stream()
                .filter(state -> logs.stream().flatMap(List::stream).anyMatch(span -> span.state() == state))
                .toList();
    }
}
