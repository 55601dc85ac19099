package dev.samovar.lab.report;

import static dev.samovar.lab.report.Pixels.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A picture of panels, one for each policy, above one axis of time; several pictures if a page could not hold it. */
final class PanelStack {
    private static final int PAGE = 800;
    private static final int HEAD = 20;
    private static final int GAP = 10;
    private static final int NAME_MOST = 60;

    private final TimeWindow window;
    private final Duration zero;
    private final String axisName;

    /**
     * Panels over a stretch of time.
     *
     * @param zero from which the axis counts
     */
    PanelStack(TimeWindow window, Duration zero, String axisName) {
        this.window = window;
        this.zero = zero;
        this.axisName = axisName;
    }

    /**
     * One row.
     *
     * @param note a few numbers, shown beside the name
     * @param content drawn from zero to the height
     */
    record Panel(String name, String note, double height, Markup content) {}

    List<Picture> draw(String id, String title, String description, List<Panel> panels) {
        List<Picture> pictures = new ArrayList<>();
        for (List<Panel> page : pages(panels)) {
            pictures.add(page(id + "-" + (pictures.size() + 1), title, description, page));
        }
        return pictures;
    }

    private Picture page(String id, String title, String description, List<Panel> panels) {
        double bottom = panels.stream().mapToDouble(PanelStack::heightOf).sum() - GAP + 2;
        var svg = new Markup();
        Drawing.timeAxis(svg, Drawing.timeScale(window.from(), window.to()), window, zero, HEAD, bottom);
        Drawing.axisName(svg, bottom, axisName);
        double top = 0;
        for (Panel panel : panels) {
            Drawing.label(svg, Drawing.LEFT, top + HEAD - 6, "panel", Words.shortened(panel.name(), NAME_MOST));
            Drawing.label(svg, Drawing.RIGHT, top + HEAD - 6, "note end", panel.note());
            svg.open("g", "transform", "translate(0 " + text(top + HEAD) + ")")
                    .include(panel.content().toString())
                    .close();
            top += heightOf(panel);
        }
        return new Picture(id, title, description, bottom + Drawing.AXIS_HEIGHT, svg.toString());
    }

    private static double heightOf(Panel panel) {
        return HEAD + panel.height() + GAP;
    }

    /* As few pages as it takes, about equally full. */
    private static List<List<Panel>> pages(List<Panel> panels) {
        double all = panels.stream().mapToDouble(PanelStack::heightOf).sum();
        double share = all / Math.ceil(all / PAGE);
        List<List<Panel>> pages = new ArrayList<>();
        double height = 0;
        for (Panel panel : panels) {
            if (height >= share * pages.size()) {
                pages.add(new ArrayList<>());
            }
            pages.getLast().add(panel);
            height += heightOf(panel);
        }
        return pages;
    }
}
