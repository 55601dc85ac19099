package dev.samovar.lab.report;

import dev.samovar.environment.EnvironmentState;
import dev.samovar.lab.experiment.Cell;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.measure.EnvironmentSpan;
import dev.samovar.lab.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The pictures of one workload: all policies side by side, on one scale. */
final class WorkloadSection {
    private final ExperimentResult result;
    private final Workload workload;
    private final List<Cell> cells;
    private final String id;

    /** @param place among the workloads, from zero */
    WorkloadSection(ExperimentResult result, int place) {
        this.result = result;
        workload = result.experiment().workloads().get(place);
        cells = result.of(workload.name());
        id = "workload-" + (place + 1);
    }

    void write(Markup html) {
        html.open("section", "id", id)
                .leafOf(workload.name(), "h2")
                .leafOf(
                        Reproduction.summary(workload) + ", "
                                + Words.count(
                                        cells.getFirst().picture().counts().invocations())
                                + " invocations. Pictures of single runs show seed "
                                + result.experiment().seeds().getFirst() + ".",
                        "p",
                        "class",
                        "summary")
                .line();
        tradeOff(html);
        latency(html);
        concurrency(html);
        environments(html);
        html.open("details").leafOf("All numbers", "summary");
        ResultTable.writeAll(html, result, workload.name());
        html.close().close().line();
    }

    private void tradeOff(Markup html) {
        String picture = new ParetoPicture(result, workload.name(), ResultColumns.PRICE, ResultColumns.PAIN)
                .draw(id + "-trade-off", "Cold starts against cost, " + workload.name());
        figure(
                html,
                "Cold starts against cost",
                "Down and to the left is better. The bill is smallest where nothing starts cold, so the picture counts"
                        + " the memory that waits, too. No policy here beats one on the dashed line in both numbers; bars"
                        + " are 95 % confidence intervals over the seeds.",
                "",
                picture);
    }

    private void latency(Markup html) {
        var legend = new Markup().open("ul", "class", "legend");
        for (int i = 0; i < cells.size(); i++) {
            var mark = new PolicyMark(i);
            legend.open("li")
                    .open("svg", "viewBox", "0 0 34 12", "class", mark.colour(), "aria-hidden", "true")
                    .leaf("path", "class", "line", "stroke-dasharray", mark.dash(), "d", "M0 6h34")
                    .leaf("path", "class", "shape", "d", mark.shapeAt(17, 6))
                    .close()
                    .words(cells.get(i).policy())
                    .close();
        }
        figure(
                html,
                "Latency, warm and cold apart",
                "Each line rises to the share of invocations that were answered within a time. Marks stand at the"
                        + " median and at the 99th percentile.",
                legend.close().toString(),
                new LatencyPicture(cells).draw(id + "-latency", "Latency, " + workload.name()));
    }

    private void concurrency(Markup html) {
        String picture = new ConcurrencyPicture(cells, workload.length())
                .draw(id + "-concurrency", "Environments over time, " + workload.name());
        figure(
                html,
                "Environments over time",
                "How many environments there were, as a mean over "
                        + Words.time(cells.getFirst().picture().timeline().binLength())
                        + " each. Blue is work; grey is memory that waits, the price of being warm. The strip below"
                        + " each panel shows when invocations met a cold start.",
                states(List.of(EnvironmentState.BUSY, EnvironmentState.STARTING, EnvironmentState.IDLE)),
                picture);
    }

    private void environments(Markup html) {
        List<List<EnvironmentSpan>> logs =
                cells.stream().map(cell -> cell.picture().spans()).toList();
        Optional<TimeWindow> overview = TimeWindow.overview(logs);
        if (overview.isEmpty()) {
            return;
        }
        Optional<TimeWindow> closeUp = overview.get().closeUp(logs);
        String picture = EnvironmentPicture.overview(cells, overview.get(), closeUp)
                .draw(
                        id + "-environments",
                        "Lives of environments, " + workload.name(),
                        Duration.ZERO,
                        "time since the start");
        figure(
                html,
                "Lives of environments",
                "A lane for each environment, in the stretch of "
                        + Words.time(overview.get().length())
                        + " with most cold starts that can be shown call by call."
                        + (closeUp.isPresent() ? " The framed moment is the next picture." : ""),
                states(shown(logs)),
                picture);
        closeUp.ifPresent(window -> figure(
                html,
                "A cold start, close up",
                "Those environments that do anything within " + Words.time(window.length())
                        + ". Orange is what a caller waits for: a place to run, the code, and the function's own INIT.",
                states(shown(logs)),
                EnvironmentPicture.closeUp(cells, window)
                        .draw(
                                id + "-close-up",
                                "A cold start, close up, " + workload.name(),
                                window.from(),
                                window.from().isZero()
                                        ? "time since the start"
                                        : "time since " + Words.time(window.from()) + " after the start")));
    }

    private static List<EnvironmentState> shown(List<List<EnvironmentSpan>> logs) {
        return EnvironmentPicture.STATES.reversed().stream()
                .filter(state -> logs.stream().flatMap(List::stream).anyMatch(span -> span.state() == state))
                .toList();
    }

    private static String states(List<EnvironmentState> states) {
        var legend = new Markup().open("ul", "class", "legend");
        for (EnvironmentState state : states) {
            legend.open("li")
                    .open("svg", "viewBox", "0 0 34 12", "aria-hidden", "true")
                    .leaf(
                            "path",
                            "class",
                            EnvironmentPicture.style(state),
                            "d",
                            EnvironmentPicture.isQuiet(state) ? "M0 4h34v4h-34z" : "M0 0h34v12h-34z")
                    .close()
                    .words(EnvironmentPicture.label(state))
                    .close();
        }
        return legend.close().toString();
    }

    private static void figure(Markup html, String heading, String caption, String legend, String picture) {
        html.open("figure").leafOf(heading, "h3").leafOf(caption, "figcaption").line();
        html.include(legend)
                .open("div", "class", "wide")
                .include(picture)
                .close()
                .close()
                .line();
    }
}
