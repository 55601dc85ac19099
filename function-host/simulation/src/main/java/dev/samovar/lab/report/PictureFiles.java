package dev.samovar.lab.report;

import dev.samovar.lab.experiment.ExperimentResult;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The report's pictures as files of their own, for other pages to show. */
public final class PictureFiles {
    private PictureFiles() {}

    /** SVG by file name, such as {@code workload-1-latency.svg}; light or dark as the reader's screen is. */
    public static SequencedMap<String, String> of(ExperimentResult result) {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < result.experiment().workloads().size(); i++) {
            for (Figure figure : new WorkloadFigures(result, i).all()) {
                figure.pictures().forEach(picture -> files.put(picture.id() + ".svg", picture.inFile(figure.legend())));
            }
        }
        return files;
    }
}
