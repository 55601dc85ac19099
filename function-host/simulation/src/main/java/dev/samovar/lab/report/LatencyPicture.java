package dev.samovar.lab.report;

import dev.samovar.lab.experiment.Cell;
import dev.samovar.lab.measure.DurationHistogram;
import dev.samovar.lab.measure.DurationHistogram.CumulativeShare;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which share of invocations was answered within which time, warm and cold ones apart, a line for each policy. */
final class LatencyPicture {
    private static final int HEAD = 20;
    private static final int HEIGHT = 130;
    private static final int GAP = 14;
    private static final int TICKS_MOST = 14;
    private static final double MILLIS_LEAST = 0.1;
    /* Laws of chance know no shortest time; a picture needs one. */
    private static final double PERCENTILE_LEAST = 0.5;
    private static final double[] PERCENTILES = {50, 99};
    private static final List<Double> SHARES = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

    private final List<Cell> cells;
    private final Scale millis;

    LatencyPicture(List<Cell> cells) {
        this.cells = cells;
        double least = cells.stream()
                .flatMap(cell ->
                        Stream.of(cell.picture().warmLatency(), cell.picture().coldLatency()))
                .filter(latency -> latency.count() > 0)
                .mapToDouble(latency -> latency.percentileMillis(PERCENTILE_LEAST))
                .min()
                .orElse(1);
        double most = cells.stream()
                .mapToDouble(cell -> cell.picture().latency().maxMillis())
                .max()
                .orElse(1);
        double from = Ticks.niceFloor(Math.max(MILLIS_LEAST, least));
        millis = new Scale.Logarithmic(from, Math.max(10 * from, Ticks.niceCeiling(most)), Drawing.LEFT, Drawing.RIGHT);
    }

    Picture draw(String id, String title) {
        var svg = new Markup();
        double bottom = 2 * (HEAD + HEIGHT) + GAP;
        List<Double> ticks = Ticks.logarithmic(millis.from(), millis.to(), TICKS_MOST);
        Drawing.columns(svg, millis, ticks, Words::millis, HEAD, bottom);
        panel(
                svg,
                0,
                "warm: an environment was ready",
                measured -> measured.picture().warmLatency());
        panel(
                svg,
                HEAD + HEIGHT + GAP,
                "cold: had to wait for a runtime",
                measured -> measured.picture().coldLatency());
        Drawing.axisName(svg, bottom, "time from call to answer (logarithmic)");
        return new Picture(
                id,
                title,
                "Two panels, warm and cold invocations: the share answered within a time, a line for each policy, with"
                        + " marks at the median and at the 99th percentile.",
                bottom + Drawing.AXIS_HEIGHT,
                svg.toString());
    }

    private void panel(Markup svg, double top, String name, Function<Cell, DurationHistogram> latency) {
        Scale share = new Scale.Linear(0, 1, top + HEAD + HEIGHT, top + HEAD);
        Drawing.label(svg, Drawing.LEFT, top + HEAD - 6, "panel", name);
        Drawing.rows(svg, share, SHARES, value -> Words.trimmed(100 * value) + " %");
        if (cells.stream().allMatch(cell -> latency.apply(cell).count() == 0)) {
            Drawing.label(svg, (Drawing.LEFT + Drawing.RIGHT) / 2.0, share.at(0.45), "note middle", "there was none");
        }
        for (int i = 0; i < cells.size(); i++) {
            DurationHistogram histogram = latency.apply(cells.get(i));
            if (histogram.count() > 0) {
                line(svg, share, new PolicyMark(i), cells.get(i).policy(), histogram);
            }
        }
    }

    private void line(Markup svg, Scale share, PolicyMark mark, String policy, DurationHistogram histogram) {
        svg.open("g", "class", mark.colour())
                .leafOf(policy, "title")
                .leaf(
                        "path",
                        "class",
                        "line",
                        "stroke-dasharray",
                        mark.dash(),
                        "d",
                        steps(share, histogram.cumulative()).toString());
        for (double percentile : PERCENTILES) {
            double value = histogram.percentileMillis(percentile);
            svg.open("path", "class", "shape", "d", mark.shapeAt(millis.at(value), share.at(percentile / 100)))
                    .leafOf(
                            policy + ": p" + Words.trimmed(percentile) + " of " + Words.count(histogram.count())
                                    + " is " + Words.millis(value),
                            "title")
                    .close();
        }
        svg.close();
    }

    /** A step for each point that is a pixel away from the one before it. */
    private PathData steps(Scale share, List<CumulativeShare> points) {
        double x = millis.at(points.getFirst().millis());
        double y = share.at(0);
        var path = new PathData().moveTo(x, y);
        for (CumulativeShare point : points) {
            double nextX = millis.at(point.millis());
            double nextY = share.at(point.share());
            if (Math.abs(nextX - x) + Math.abs(nextY - y) >= 1 || point.equals(points.getLast())) {
                path.lineTo(nextX, y).lineTo(nextX, nextY);
                x = nextX;
                y = nextY;
            }
        }
        return path;
    }
}
