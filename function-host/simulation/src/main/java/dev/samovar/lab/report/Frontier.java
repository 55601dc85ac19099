package dev.samovar.lab.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Those points that no other point beats in both numbers; less is better. */
final class Frontier {
    private Frontier() {}

    /** A policy by two numbers, of which less is better. */
    record Point(double price, double pain) {}

    /** The points that are not beaten, by rising price; of equal points one. */
    static List<Point> of(List<Point> points) {
        List<Point> sorted = points.stream()
                .sorted(Comparator.comparingDouble(Point::price).thenComparingDouble(Point::pain))
                .toList();
        List<Point> frontier = new ArrayList<>();
        for (Point point : sorted) {
            if (frontier.isEmpty() || point.pain() < frontier.getLast().pain()) {
                frontier.add(point);
            }
        }
        return frontier;
    }
}
