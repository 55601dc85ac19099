package dev.samovar.lab.report;

import static dev.samovar.lab.report.Pixels.text;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleFunction;

/** What all pictures have in common: their width, and how axes are drawn. */
final class Drawing {
    static final int WIDTH = 760;
    /** Between these, data are drawn; before them stand the labels of the vertical axis. */
    static final int LEFT = 52;

    static final int RIGHT = 730;
    static final int AXIS_HEIGHT = 38;
    private static final int TIME_TICKS = 7;
    private static final int LABEL_BELOW = 16;
    private static final int NAME_BELOW = 32;

    private Drawing() {}

    static void label(Markup svg, double x, double y, String style, String words) {
        svg.leafOf(words, "text", "x", text(x), "y", text(y), "class", style);
    }

    static void line(Markup svg, double fromX, double fromY, double toX, double toY, String style) {
        svg.leaf(
                "path",
                "class",
                style,
                "d",
                new PathData().moveTo(fromX, fromY).lineTo(toX, toY).toString());
    }

    /** Thin lines across at each tick, with their numbers to the left. */
    static void rows(Markup svg, Scale scale, List<Double> ticks, DoubleFunction<String> words) {
        for (double tick : ticks) {
            double y = scale.at(tick);
            line(svg, LEFT, y, RIGHT, y, tick == scale.from() ? "axis" : "grid");
            label(svg, LEFT - 6, y + 4, "tick end", words.apply(tick));
        }
    }

    /** Thin lines from top to bottom at each tick, with their labels below. */
    static void columns(
            Markup svg, Scale scale, List<Double> ticks, DoubleFunction<String> words, double top, double bottom) {
        for (double tick : ticks) {
            double x = scale.at(tick);
            line(svg, x, top, x, bottom, "grid");
            label(svg, x, bottom + LABEL_BELOW, "tick middle", words.apply(tick));
        }
    }

    /** What a horizontal axis measures. */
    static void axisName(Markup svg, double bottom, String name) {
        label(svg, (LEFT + RIGHT) / 2.0, bottom + NAME_BELOW, "name middle", name);
    }

    /** A scale of time across the picture, in seconds. */
    static Scale timeScale(Duration from, Duration to) {
        return new Scale.Linear(seconds(from), seconds(to), LEFT, RIGHT);
    }

    static double at(Scale timeScale, Duration time) {
        return timeScale.at(seconds(time));
    }

    /**
     * The axis of time below panels, with lines up to their top.
     *
     * @param zero the moment from which the labels count
     */
    static void timeAxis(Markup svg, Scale scale, TimeWindow window, Duration zero, double top, double bottom) {
        for (Duration tick : Ticks.ofTime(window.from().minus(zero), window.to().minus(zero), TIME_TICKS)) {
            double x = at(scale, tick.plus(zero));
            line(svg, x, top, x, bottom, "grid");
            label(svg, x, bottom + LABEL_BELOW, "tick middle", Words.time(tick));
        }
        line(svg, LEFT, bottom, RIGHT, bottom, "axis");
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
