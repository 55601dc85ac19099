package dev.samovar.gateway.route;

import java.util.Arrays;
import java.util.Comparator;

/** What the router should find, found by looking at every route. */
final class PlainSearch {
    private PlainSearch() {}

    /** The best of some routes, each a verb and a path; {@code nothing} if none fits. */
    static String best(String[] routes, String method, String path) {
        return Arrays.stream(routes)
                .filter(route -> fits(route, method, path))
                .min(Comparator.comparing(PlainSearch::rank))
                .orElse("nothing");
    }

    private static boolean fits(String route, String method, String path) {
        String[] verbAndPath = route.split(" ", -1);
        if (!verbAndPath[0].equals(method) && !verbAndPath[0].equals("ANY")) {
            return false;
        }
        String pattern = verbAndPath[1].replace("{g+}", ".+").replace("{p}", "[^/]+");
        return path.matches(pattern);
    }

    /** Literals first, then parameters, then greedy ones, segment by segment. */
    private static String rank(String route) {
        String path = route.split(" ", -1)[1];
        StringBuilder rank = new StringBuilder();
        for (String part : path.substring(1).split("/", -1)) {
            rank.append(part.equals("{g+}") ? '3' : part.equals("{p}") ? '2' : '1');
        }
        return rank.toString();
    }
}
