package dev.samovar.lab.experiment;

import dev.samovar.lab.measure.Measures;
import dev.samovar.lab.measure.Metric;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A number of each run that tables and files show.
 *
 * @param label for people
 * @param unit such as {@code ms}; empty for plain numbers
 * @param value takes it from what was measured
 */
public record Column(String label, String unit, ToDoubleFunction<Measures> value) {

    /** The column of a metric. */
    public static Column of(Metric metric) {
        return new Column(metric.label(), metric.unit(), metric::of);
    }

    /** The label for programs: lower case, with the unit, without blanks. */
    public String key() {
        String words = label.replace(",", "").replace("%", "percent") + (unit.isEmpty() ? "" : " " + unitWord());
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    private String unitWord() {
        return unit.equals("%") ? "percent" : unit;
    }
}
