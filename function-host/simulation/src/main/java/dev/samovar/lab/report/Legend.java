package dev.samovar.lab.report;

import static dev.samovar.lab.report.Pixels.text;

import dev.samovar.environment.EnvironmentState;
import dev.samovar.lab.experiment.Cell;
import java.util.List;
import java.util.stream.IntStream;

/** What the marks and colours of a picture stand for. */
record Legend(List<Key> keys) {
    static final Legend NONE = new Legend(List.of());

    private static final int SAMPLE_WIDTH = 34;
    private static final int SAMPLE_GAP = 7;
    private static final int KEY_GAP = 18;
    private static final int ROW = 19;
    /** Wide enough for most letters of the pictures' font. */
    private static final double LETTER_WIDTH = 6.4;

    /**
     * One of them.
     *
     * @param style of the sample; may be empty
     * @param sample drawn into a box of 34 by 12
     */
    private record Key(String label, String style, String sample) {
        double width() {
            return SAMPLE_WIDTH + SAMPLE_GAP + label.length() * LETTER_WIDTH + KEY_GAP;
        }
    }

    static Legend ofPolicies(List<Cell> cells) {
        return new Legend(IntStream.range(0, cells.size())
                .mapToObj(i -> {
                    var mark = new PolicyMark(i);
                    var sample = new Markup()
                            .leaf("path", "class", "line", "stroke-dasharray", mark.dash(), "d", "M0 6h34")
                            .leaf("path", "class", "shape", "d", mark.shapeAt(17, 6));
                    return new Key(cells.get(i).policy(), mark.colour(), sample.toString());
                })
                .toList());
    }

    static Legend ofStates(List<EnvironmentState> states) {
        return new Legend(states.stream()
                .map(state -> {
                    String box = EnvironmentPicture.isQuiet(state) ? "M0 4h34v4h-34z" : "M0 0h34v12h-34z";
                    var sample = new Markup().leaf("path", "class", EnvironmentPicture.style(state), "d", box);
                    return new Key(EnvironmentPicture.label(state), "states", sample.toString());
                })
                .toList());
    }

    String inPage() {
        if (keys.isEmpty()) {
            return "";
        }
        var list = new Markup().open("ul", "class", "legend");
        for (Key key : keys) {
            list.open("li")
                    .open("svg", "viewBox", "0 0 34 12", "class", key.style(), "aria-hidden", "true")
                    .include(key.sample())
                    .close()
                    .words(key.label())
                    .close();
        }
        return list.close().toString();
    }

    /** Draws it at the top of a picture, and says how much room it takes. */
    double draw(Markup svg) {
        double x = Drawing.LEFT;
        double y = keys.isEmpty() ? 0 : ROW;
        for (Key key : keys) {
            if (x > Drawing.LEFT && x + key.width() - KEY_GAP > Drawing.RIGHT) {
                x = Drawing.LEFT;
                y += ROW;
            }
            svg.open("g", "class", key.style(), "transform", "translate(" + text(x) + " " + text(y - 14) + ")")
                    .include(key.sample())
                    .close();
            Drawing.label(svg, x + SAMPLE_WIDTH + SAMPLE_GAP, y - 4, "key", key.label());
            x += key.width();
        }
        return y == 0 ? 0 : y + SAMPLE_GAP;
    }
}
