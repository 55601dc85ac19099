package dev.samovar.lab.report;

import dev.samovar.lab.experiment.TextTable;
import dev.samovar.lab.measure.ConfidenceInterval;

/** Means with their intervals, as text. */
final class Interval {
    private Interval() {}

    /** Such as {@code 12.3 ± 0.4}; the mean alone if one seed, or none of them, tells more. */
    static String words(ConfidenceInterval interval) {
        return mean(interval) + width(interval);
    }

    static String mean(ConfidenceInterval interval) {
        return TextTable.number(interval.mean());
    }

    /** What follows the mean; may be empty. */
    static String width(ConfidenceInterval interval) {
        String width = TextTable.width(interval);
        return width.isEmpty() ? "" : " ± " + width;
    }
}
