package dev.samovar.gateway.route;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a request is for, among pairs of a path and a verb. A literal segment goes before a parameter, a parameter
 * before a greedy one, segment by segment; what fits the path but not the verb is passed over, and the search goes back to
 * what is less specific. For the path that is chosen, the verb itself goes before {@code ANY}.
 *
 * <p>Paths are compared as they were sent: nothing is decoded, and {@code ..} is a name like any other. So a policy that
 * sees the same path cannot be led round by another spelling of it. One slash at the end is overlooked, and so are further
 * slashes at the beginning.
 *
 * <p>A search visits each node of the tree once at most, whatever the path.
 *
 * @param <T> what requests are for
 */
public final class Router<T> {
    private final Node<T> root;
    private final @Nullable T otherwise;

    Router(Node<T> root, @Nullable T otherwise) {
        this.root = root;
        this.otherwise = otherwise;
    }

    public static <T> RouterBuilder<T> builder() {
        return new RouterBuilder<>();
    }

    /**
     * What a request is for; empty if it is for nothing.
     *
     * @param path as sent, without its query
     */
    public Optional<Match<T>> find(String method, String path) {
        int start = Segments.start(path);
        int end = Segments.end(path, start);
        Endpoint<T> found = find(root, method, path, start, end);
        if (found != null) {
            return Optional.of(new Match<>(found.target(), found.parameters(path, start, end)));
        }
        return otherwise == null ? Optional.empty() : Optional.of(new Match<>(otherwise, Map.of()));
    }

    /** @param from where the next segment begins; beyond the end if there is none */
    private static <T> @Nullable Endpoint<T> find(Node<T> node, String method, String path, int from, int end) {
        if (from > end) {
            return node.here().of(method);
        }
        int to = Segments.endOfOne(path, from, end);
        Node<T> literal = node.literal(path, from, to);
        Endpoint<T> found = literal == null ? null : find(literal, method, path, to + 1, end);
        Node<T> parameter = node.parameter();
        if (found == null && parameter != null && from < to) {
            found = find(parameter, method, path, to + 1, end);
        }
        return found == null && from < end ? node.greedy().of(method) : found;
    }
}
