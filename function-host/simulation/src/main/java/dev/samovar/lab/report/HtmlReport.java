package dev.samovar.lab.report;

import dev.samovar.lab.experiment.Experiment;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.workload.Workload;
import java.util.List;

/** A result as a page with tables and pictures: one file that needs no other, and no network. */
public final class HtmlReport {
    private static final String COMMAND = "samovar lab run EXPERIMENT.yaml --html report.html";

    private HtmlReport() {}

    /** The page; the same for the same result. */
    public static String of(ExperimentResult result) {
        return of(result, COMMAND);
    }

    /**
     * The page; the same for the same result.
     *
     * @param command that makes it, for those who want to do it again
     */
    public static String of(ExperimentResult result, String command) {
        Experiment experiment = result.experiment();
        var html = new Markup();
        html.open("html", "lang", "en").line().open("head").line();
        html.leaf("meta", "charset", "utf-8").line();
        html.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.leaf("meta", "name", "color-scheme", "content", "light dark").line();
        html.leafOf(experiment.title(), "title").line();
        html.open("style")
                .include(Style.PICTURES.text() + Style.PAGE.text())
                .close()
                .line()
                .close()
                .line();
        html.open("body").line().open("header");
        html.leafOf("Samovar cold-start lab", "p", "class", "kicker")
                .leafOf(experiment.title(), "h1")
                .line();
        if (!experiment.question().isBlank()) {
            html.leafOf(experiment.question(), "p", "class", "question").line();
        }
        contents(html, experiment.workloads());
        html.close().line().open("main").line();
        html.open("section", "id", "results").leafOf("Results", "h2").line();
        new ResultTable(result, ResultColumns.MAIN).write(html);
        glossary(html);
        html.close().line();
        for (int i = 0; i < experiment.workloads().size(); i++) {
            new WorkloadSection(result, i).write(html);
        }
        new Reproduction(experiment, command).write(html);
        html.close().line().close().line().close();
        return "<!DOCTYPE html>\n" + html + "\n";
    }

    private static void contents(Markup html, List<Workload> workloads) {
        html.open("nav", "aria-label", "Contents").leafOf("Results", "a", "href", "#results");
        for (int i = 0; i < workloads.size(); i++) {
            html.leafOf(workloads.get(i).name(), "a", "href", "#workload-" + (i + 1));
        }
        html.leafOf("Get the same again", "a", "href", "#reproduce").close();
    }

    private static void glossary(Markup html) {
        html.leafOf(
                        "A cold start is an invocation that had to wait for a runtime to initialise or to be restored."
                                + " “75 % of functions” is the share that three quarters of the functions do not exceed."
                                + " Idle is memory held by environments that waited, in GB-seconds of 1,024 MB. "
                                + ResultColumns.costNote(),
                        "p",
                        "class",
                        "glossary")
                .line();
    }
}
