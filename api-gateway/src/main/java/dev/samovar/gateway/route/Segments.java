package dev.samovar.gateway.route;

/**
 * Where the segments of a path are. The root has none: there the first would begin beyond the end.
 *
 * <p>They are read where they stand, so that a search makes nothing.
 */
final class Segments {
    private static final char SLASH = '/';

    private Segments() {}

    /** Where the first segment begins: behind all slashes at the beginning. */
    static int start(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == SLASH) {
            start++;
        }
        return start;
    }

    /** Where the last segment ends: before one slash at the end. Before the start if there is no segment. */
    static int end(String path, int start) {
        if (start == path.length()) {
            return start - 1;
        }
        return path.charAt(path.length() - 1) == SLASH ? path.length() - 1 : path.length();
    }

    /** Where the segment ends that begins here. */
    static int endOfOne(String path, int from, int end) {
        int slash = path.indexOf(SLASH, from, end);
        return slash < 0 ? end : slash;
    }
}
