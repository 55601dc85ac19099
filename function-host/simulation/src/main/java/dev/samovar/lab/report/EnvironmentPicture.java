package dev.samovar.lab.report;

import dev.samovar.environment.EnvironmentState;
import dev.samovar.lab.experiment.Cell;
import dev.samovar.lab.measure.EnvironmentSpan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The lives of single environments: a lane for each, with a bar for each state that it was in. */
final class EnvironmentPicture {
    /** In the order in which they are drawn: what is rare lies on top. */
    static final List<EnvironmentState> STATES =
            List.of(EnvironmentState.RESET, EnvironmentState.IDLE, EnvironmentState.BUSY, EnvironmentState.STARTING);

    private static final int LANES_MOST = 60;
    private static final int NAMED_MOST = 600;
    private static final int HEIGHT_AIM = 150;
    private static final int LANE_LEAST = 4;
    private static final int LANE_MOST = 18;
    private static final double BAR_SHARE = 0.86;
    private static final double IDLE_SHARE = 0.3;
    private static final double WIDTH_LEAST = 1.2;
    private static final double MARK_LEAST = 6;

    private final List<Cell> cells;
    private final TimeWindow window;
    private final Optional<TimeWindow> mark;
    private final Predicate<EnvironmentSpan> worthALane;
    private final Scale scale;
    private final double laneHeight;

    private EnvironmentPicture(
            List<Cell> cells, TimeWindow window, Optional<TimeWindow> mark, Predicate<EnvironmentSpan> worthALane) {
        this.cells = cells;
        this.window = window;
        this.mark = mark;
        this.worthALane = worthALane;
        scale = Drawing.timeScale(window.from(), window.to());
        int lanes = cells.stream().mapToInt(cell -> lanes(cell).size()).max().orElse(1);
        laneHeight = Math.clamp((double) HEIGHT_AIM / Math.max(1, lanes), LANE_LEAST, LANE_MOST);
    }

    /**
     * All environments in a stretch of time.
     *
     * @param mark a part of it that another picture shows larger
     */
    static EnvironmentPicture overview(List<Cell> cells, TimeWindow window, Optional<TimeWindow> mark) {
        return new EnvironmentPicture(cells, window, mark, _ -> true);
    }

    /** Those environments that do anything in a stretch of time. */
    static EnvironmentPicture closeUp(List<Cell> cells, TimeWindow window) {
        return new EnvironmentPicture(cells, window, Optional.empty(), span -> !isQuiet(span.state()));
    }

    List<Picture> draw(String id, String title, Duration zero, String axisName) {
        return new PanelStack(window, zero, axisName)
                .draw(
                        id,
                        title,
                        "A panel for each policy, a lane for each environment; bars show when it started, ran an"
                                + " invocation, or waited.",
                        cells.stream().map(this::panel).toList());
    }

    private PanelStack.Panel panel(Cell cell) {
        List<EnvironmentSpan> shown =
                cell.picture().spans().stream().filter(window::shows).toList();
        List<Integer> lanes = lanes(cell);
        int drawn = Math.min(lanes.size(), LANES_MOST);
        var svg = new Markup();
        double height = Math.max(1, drawn) * laneHeight;
        mark.ifPresent(part -> markOf(svg, part, height));
        boolean named = shown.size() <= NAMED_MOST;
        for (EnvironmentState state : STATES) {
            var bars = new PathData();
            for (EnvironmentSpan span : shown) {
                int row = lanes.indexOf(span.lane());
                if (span.state() == state && row >= 0 && row < drawn) {
                    bar(svg, bars, span, row, named);
                }
            }
            if (!bars.isEmpty()) {
                svg.leaf("path", "class", style(state), "d", bars.toString());
            }
        }
        if (lanes.isEmpty()) {
            Drawing.label(svg, Drawing.LEFT + 4, laneHeight / 2 + 4, "note", "nothing happens in this time");
        }
        return new PanelStack.Panel(cell.policy(), note(shown, lanes.size()), height, svg);
    }

    private void bar(Markup svg, PathData bars, EnvironmentSpan span, int row, boolean named) {
        double middle = (row + 0.5) * laneHeight;
        double half = laneHeight / 2 * (isQuiet(span.state()) ? IDLE_SHARE : BAR_SHARE);
        double left = Drawing.at(scale, span.from());
        double right = Drawing.at(scale, span.to());
        if (!isQuiet(span.state())) {
            right = Math.min(Drawing.RIGHT, Math.max(right, left + WIDTH_LEAST));
        }
        if (named && !isQuiet(span.state())) {
            var box = new PathData().box(left, middle - half, right, middle + half);
            svg.open("path", "class", style(span.state()), "d", box.toString())
                    .leafOf(
                            label(span.state()) + " " + Words.time(span.to().minus(span.from())) + ", from "
                                    + Words.time(span.from()),
                            "title")
                    .close();
        } else {
            bars.box(left, middle - half, right, middle + half);
        }
    }

    private void markOf(Markup svg, TimeWindow part, double height) {
        double middle = (Drawing.at(scale, part.from()) + Drawing.at(scale, part.to())) / 2;
        double half = Math.max(MARK_LEAST, Drawing.at(scale, part.to()) - Drawing.at(scale, part.from())) / 2;
        double left = Math.max(Drawing.LEFT, middle - half);
        double right = Math.min(Drawing.RIGHT, middle + half);
        svg.leaf(
                "path",
                "class",
                "mark",
                "d",
                new PathData().box(left, -2, right, height + 2).toString());
    }

    private String note(List<EnvironmentSpan> shown, int lanes) {
        long starts = begun(shown, EnvironmentState.STARTING);
        long calls = begun(shown, EnvironmentState.BUSY);
        String note = Words.count(calls, "invocation") + ", " + Words.count(starts, "environment") + " started";
        return lanes <= LANES_MOST ? note : note + ", the first " + LANES_MOST + " lanes of " + lanes;
    }

    private long begun(List<EnvironmentSpan> shown, EnvironmentState state) {
        return shown.stream()
                .filter(span -> span.state() == state && window.showsBeginOf(span))
                .count();
    }

    /** The lanes to be seen, from above. */
    private List<Integer> lanes(Cell cell) {
        return cell.picture().spans().stream()
                .filter(window::shows)
                .filter(worthALane)
                .map(EnvironmentSpan::lane)
                .sorted()
                .distinct()
                .toList();
    }

    static boolean isQuiet(EnvironmentState state) {
        return state == EnvironmentState.IDLE || state == EnvironmentState.RESET;
    }

    /** The class that colours bars of a state. */
    static String style(EnvironmentState state) {
        return "s-" + label(state);
    }

    static String label(EnvironmentState state) {
        return switch (state) {
            case STARTING -> "starting";
            case IDLE -> "idle";
            case BUSY -> "busy";
            case RESET -> "reset";
            case STOPPED -> "stopped";
        };
    }
}
