package dev.samovar.lab.report;

import dev.samovar.lab.experiment.Cell;
import dev.samovar.lab.measure.Timeline;
import dev.samovar.lab.measure.Timeline.Bin;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** How many environments were busy, starting and idle at each time of a run, and when cold starts and refusals came. */
final class ConcurrencyPicture {
    private static final int AREA_HEIGHT = 64;
    private static final int STRIP_HEIGHT = 14;
    private static final int STRIP_GAP = 5;
    private static final int ROWS = 3;
    private static final double MARK_LEAST = 2;

    private final List<Cell> cells;
    private final Duration length;
    private final Scale time;
    private final List<Double> ticks;
    private final Scale count;
    private final boolean anyThrottled;

    /** @param length of the workload */
    ConcurrencyPicture(List<Cell> cells, Duration length) {
        this.cells = cells;
        this.length = length;
        time = Drawing.timeScale(Duration.ZERO, length);
        ticks = Ticks.upTo(greatest(Bin::environmentsMean), ROWS);
        count = new Scale.Linear(0, ticks.getLast(), AREA_HEIGHT, 0);
        anyThrottled = greatest(Bin::throttled) > 0;
    }

    List<Picture> draw(String id, String title) {
        return new PanelStack(new TimeWindow(Duration.ZERO, length), Duration.ZERO, "time since the start")
                .draw(
                        id,
                        title,
                        "A panel for each policy: environments over time as stacked areas, busy ones below, those"
                                + " starting above them, idle ones on top; strips below show cold starts and refusals.",
                        cells.stream().map(this::panel).toList());
    }

    private PanelStack.Panel panel(Cell cell) {
        Timeline timeline = cell.picture().timeline();
        var svg = new Markup();
        Drawing.rows(svg, count, ticks, Words::axis);
        area(svg, timeline, "s-idle", Bin::environmentsMean);
        area(svg, timeline, "s-starting", bin -> bin.busyMean() + bin.startingMean());
        area(svg, timeline, "s-busy", Bin::busyMean);
        double height = AREA_HEIGHT + STRIP_GAP + STRIP_HEIGHT;
        strip(svg, timeline, height, "cold", Bin::coldStarts);
        if (anyThrottled) {
            height += STRIP_GAP + STRIP_HEIGHT;
            strip(svg, timeline, height, "refused", Bin::throttled);
        }
        return new PanelStack.Panel(cell.policy(), note(cell), height, svg);
    }

    private void area(Markup svg, Timeline timeline, String style, ToDoubleFunction<Bin> top) {
        var path = new PathData().moveTo(Drawing.LEFT, AREA_HEIGHT);
        double last = AREA_HEIGHT;
        for (int i = 0; i < timeline.bins().size(); i++) {
            double y = count.at(top.applyAsDouble(timeline.bins().get(i)));
            if (Pixels.tenths(y) != Pixels.tenths(last)) {
                double x = begin(timeline, i);
                path.lineTo(x, last).lineTo(x, y);
                last = y;
            }
        }
        path.lineTo(Drawing.RIGHT, last).lineTo(Drawing.RIGHT, AREA_HEIGHT).end();
        svg.leaf("path", "class", style, "d", path.toString());
    }

    /** Bars that stand on the bottom, as high as their number is among those of all policies. */
    private void strip(Markup svg, Timeline timeline, double bottom, String name, ToLongFunction<Bin> number) {
        double most = greatest(number::applyAsLong);
        var bars = new PathData();
        for (int i = 0; i < timeline.bins().size(); i++) {
            long value = number.applyAsLong(timeline.bins().get(i));
            if (value > 0) {
                double left = begin(timeline, i);
                double right = Math.max(left + 1, begin(timeline, i + 1));
                bars.box(left, bottom - Math.max(MARK_LEAST, STRIP_HEIGHT * value / most), right, bottom);
            }
        }
        Drawing.line(svg, Drawing.LEFT, bottom, Drawing.RIGHT, bottom, "grid");
        Drawing.label(svg, Drawing.LEFT - 6, bottom - 2, "tick end", name);
        if (!bars.isEmpty()) {
            svg.leaf("path", "class", "s-" + name, "d", bars.toString());
        }
    }

    private double begin(Timeline timeline, int bin) {
        return bin == timeline.bins().size()
                ? Drawing.RIGHT
                : Drawing.at(time, timeline.binLength().multipliedBy(bin));
    }

    private double greatest(ToDoubleFunction<Bin> number) {
        return cells.stream()
                .flatMap(cell -> cell.picture().timeline().bins().stream())
                .mapToDouble(number)
                .max()
                .orElse(0);
    }

    private String note(Cell cell) {
        String note = Words.count(cell.picture().counts().coldStarts(), "cold start") + ", at most "
                + Words.count(cell.picture().timeline().environmentsPeak(), "environment");
        return anyThrottled ? note + ", " + Words.count(cell.picture().counts().throttled()) + " refused" : note;
    }
}
