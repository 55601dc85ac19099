package dev.samovar.lab.report;

import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.workload.Workload;

/** All that there is to see of one workload. */
final class WorkloadSection {
    private final ExperimentResult result;
    private final int place;
    private final Workload workload;

    /** @param place among the workloads, from zero */
    WorkloadSection(ExperimentResult result, int place) {
        this.result = result;
        this.place = place;
        workload = result.experiment().workloads().get(place);
    }

    void write(Markup html) {
        html.open("section", "id", "workload-" + (place + 1))
                .leafOf(workload.name(), "h2")
                .leafOf(summary(), "p", "class", "summary")
                .line();
        new WorkloadFigures(result, place).all().forEach(figure -> figure.write(html));
        html.open("details").leafOf("All numbers", "summary");
        ResultTable.writeAll(html, result, workload.name());
        html.close().close().line();
    }

    private String summary() {
        long invocations =
                result.of(workload.name()).getFirst().picture().counts().invocations();
        return Reproduction.summary(workload) + ", " + Words.count(invocations)
                + " invocations. Pictures of single runs show seed "
                + result.experiment().seeds().getFirst() + ".";
    }
}
