package dev.samovar.lab.report;

import dev.samovar.lab.experiment.Cell;
import dev.samovar.lab.experiment.Column;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.measure.ConfidenceInterval;
import java.util.List;
import java.util.stream.IntStream;

/** Two numbers of each policy held against each other, of which less is better, and the policies that none beats. */
final class ParetoPicture {
    private static final int TOP = 24;
    private static final int BOTTOM = 304;
    private static final int TICKS = 6;
    private static final int NAME_MOST = 32;
    private static final double CAP = 3;

    private final List<Cell> cells;
    private final List<ConfidenceInterval> prices;
    private final List<ConfidenceInterval> pains;
    private final Column priceColumn;
    private final Column painColumn;
    private final List<Double> priceTicks;
    private final List<Double> painTicks;
    private final Scale price;
    private final Scale pain;

    /**
     * The trade-off of one workload.
     *
     * @param priceLabel of the column across
     * @param painLabel of the column upwards
     */
    ParetoPicture(ExperimentResult result, String workload, String priceLabel, String painLabel) {
        int priceAt = result.column(priceLabel);
        int painAt = result.column(painLabel);
        cells = result.of(workload);
        prices = cells.stream().map(cell -> cell.over(priceAt)).toList();
        pains = cells.stream().map(cell -> cell.over(painAt)).toList();
        priceColumn = result.columns().get(priceAt);
        painColumn = result.columns().get(painAt);
        priceTicks = Ticks.upTo(greatest(prices), TICKS);
        painTicks = Ticks.upTo(greatest(pains), TICKS);
        price = new Scale.Linear(0, priceTicks.getLast(), Drawing.LEFT, Drawing.RIGHT);
        pain = new Scale.Linear(0, painTicks.getLast(), BOTTOM, TOP);
    }

    private static double greatest(List<ConfidenceInterval> intervals) {
        return intervals.stream()
                .mapToDouble(interval -> interval.mean() + width(interval))
                .max()
                .orElse(0);
    }

    /* One seed has no interval. */
    private static double width(ConfidenceInterval interval) {
        return Double.isFinite(interval.halfWidth()) ? interval.halfWidth() : 0;
    }

    Picture draw(String id, String title) {
        var svg = new Markup();
        Drawing.rows(svg, pain, painTicks, Words::axis);
        Drawing.columns(svg, price, priceTicks, Words::axis, TOP, BOTTOM);
        Drawing.axisName(svg, BOTTOM, name(priceColumn));
        svg.leafOf(
                name(painColumn),
                "text",
                "class",
                "name middle",
                "transform",
                "translate(11 " + (TOP + BOTTOM) / 2 + ") rotate(-90)");
        var places = new LabelPlaces(Drawing.LEFT + 2, Drawing.WIDTH - 2, 2, BOTTOM);
        frontier(svg, places);
        for (int i = 0; i < cells.size(); i++) {
            places.avoid(x(i), y(i));
            places.avoid(left(i), y(i), right(i), y(i));
            places.avoid(x(i), low(i), x(i), high(i));
        }
        for (int i = 0; i < cells.size(); i++) {
            point(svg, i, places);
        }
        return new Picture(
                id,
                title,
                "A point for each policy: " + name(priceColumn) + " across, " + name(painColumn)
                        + " upwards; a line joins those that no other policy beats in both.",
                BOTTOM + Drawing.AXIS_HEIGHT,
                svg.toString());
    }

    /** Steps along the best that can be had for a price. */
    private void frontier(Markup svg, LabelPlaces places) {
        List<Frontier.Point> best = Frontier.of(IntStream.range(0, cells.size())
                .mapToObj(i ->
                        new Frontier.Point(prices.get(i).mean(), pains.get(i).mean()))
                .toList());
        var path = new PathData();
        for (int i = 0; i < best.size(); i++) {
            double x = price.at(best.get(i).price());
            double above = i == 0 ? TOP : pain.at(best.get(i - 1).pain());
            double y = pain.at(best.get(i).pain());
            double end = i == best.size() - 1
                    ? Drawing.RIGHT
                    : price.at(best.get(i + 1).price());
            if (i == 0) {
                path.moveTo(x, above);
            }
            path.lineTo(x, y).lineTo(end, y);
            places.avoid(x, above, x, y);
            places.avoid(x, y, end, y);
        }
        svg.leaf("path", "class", "frontier", "d", path.toString());
    }

    private void point(Markup svg, int place, LabelPlaces places) {
        var mark = new PolicyMark(place);
        String policy = cells.get(place).policy();
        String name = Words.shortened(policy, NAME_MOST);
        svg.open("g", "class", mark.colour())
                .leafOf(
                        policy + ": " + Interval.words(prices.get(place)) + " " + priceColumn.unit() + ", "
                                + Interval.words(pains.get(place)) + " " + painColumn.unit(),
                        "title");
        bars(svg, place);
        svg.leaf("path", "class", "shape", "d", mark.shapeAt(x(place), y(place)));
        LabelPlaces.Place label = places.take(x(place), y(place), name);
        Drawing.label(svg, label.x(), label.y(), "point", name);
        svg.close();
    }

    private void bars(Markup svg, int place) {
        double left = left(place);
        double right = right(place);
        double low = low(place);
        double high = high(place);
        var path = new PathData();
        if (right - left >= 1) {
            cap(path.moveTo(left, y(place)).lineTo(right, y(place)), left, y(place), 0, CAP);
            cap(path, right, y(place), 0, CAP);
        }
        if (low - high >= 1) {
            cap(path.moveTo(x(place), low).lineTo(x(place), high), x(place), low, CAP, 0);
            cap(path, x(place), high, CAP, 0);
        }
        if (!path.isEmpty()) {
            svg.leaf("path", "class", "error", "d", path.toString());
        }
    }

    private static void cap(PathData path, double x, double y, double across, double upwards) {
        path.moveTo(x - across, y - upwards).lineTo(x + across, y + upwards);
    }

    private double x(int place) {
        return price.at(prices.get(place).mean());
    }

    private double y(int place) {
        return pain.at(pains.get(place).mean());
    }

    private double left(int place) {
        return price.at(prices.get(place).mean() - width(prices.get(place)));
    }

    private double right(int place) {
        return price.at(prices.get(place).mean() + width(prices.get(place)));
    }

    private double low(int place) {
        return pain.at(pains.get(place).mean() - width(pains.get(place)));
    }

    private double high(int place) {
        return pain.at(pains.get(place).mean() + width(pains.get(place)));
    }

    private static String name(Column column) {
        return column.unit().isEmpty() ? column.label() : column.label() + " [" + column.unit() + "]";
    }
}
