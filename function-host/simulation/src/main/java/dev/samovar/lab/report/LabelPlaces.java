package dev.samovar.lab.report;

import java.util.ArrayList;
import java.util.List;

/** Places for labels beside points, where they cover neither points nor one another if that can be had. */
final class LabelPlaces {
    private static final double LETTER_WIDTH = 6.6;
    private static final double LINE_HEIGHT = 14;
    private static final double AWAY = 9;
    private static final double LINE_WIDTH = 3;

    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final List<Box> taken = new ArrayList<>();

    /** Labels within these bounds. */
    LabelPlaces(double left, double right, double top, double bottom) {
        this.left = left;
        this.right = right;
        this.top = top;
        this.bottom = bottom;
    }

    /** Where a label's text begins, on its base line. */
    record Place(double x, double y) {}

    private record Box(double left, double top, double right, double bottom) {
        double overlap(Box other) {
            double width = Math.min(right, other.right) - Math.max(left, other.left);
            double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return width > 0 && height > 0 ? width * height : 0;
        }
    }

    /** Keeps labels off a point. */
    void avoid(double x, double y) {
        taken.add(new Box(x - AWAY, y - AWAY, x + AWAY, y + AWAY));
    }

    /** Keeps labels off a line, straight up or across. */
    void avoid(double fromX, double fromY, double toX, double toY) {
        taken.add(new Box(
                Math.min(fromX, toX) - LINE_WIDTH,
                Math.min(fromY, toY) - LINE_WIDTH,
                Math.max(fromX, toX) + LINE_WIDTH,
                Math.max(fromY, toY) + LINE_WIDTH));
    }

    /** Takes the place that covers least, of several around the point. */
    Place take(double x, double y, String words) {
        double width = words.length() * LETTER_WIDTH;
        Box best = box(x + AWAY, y, width);
        double least = Double.POSITIVE_INFINITY;
        for (double down : new double[] {0, -AWAY - 2, AWAY + 2, -2 * LINE_HEIGHT, 2 * LINE_HEIGHT}) {
            for (double start : new double[] {x + AWAY, x - AWAY - width, x - width / 2}) {
                Box box = box(start, y + down, width);
                double covered = Math.abs(down)
                        + outside(box)
                        + taken.stream().mapToDouble(box::overlap).sum();
                if (covered < least) {
                    best = box;
                    least = covered;
                }
            }
        }
        taken.add(best);
        return new Place(best.left(), best.bottom() - 3);
    }

    private static Box box(double x, double y, double width) {
        return new Box(x, y - LINE_HEIGHT / 2, x + width, y + LINE_HEIGHT / 2);
    }

    private double outside(Box box) {
        double sides = Math.max(0, left - box.left()) + Math.max(0, box.right() - right);
        double ends = Math.max(0, top - box.top()) + Math.max(0, box.bottom() - bottom);
        return (sides + ends) * LINE_HEIGHT;
    }
}
