package dev.samovar.gateway.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the routes of an API and makes a {@link Router} of them. */
public final class RouterBuilder<T> {
    private final Draft<T> root = new Draft<>();
    private @Nullable T otherwise;

    RouterBuilder() {}

    /** A node that is still growing. */
    private static final class Draft<T> {
        private final Map<String, Draft<T>> literals = new LinkedHashMap<>();
        private @Nullable Draft<T> parameter;
        private final Map<String, Endpoint<T>> here = new HashMap<>();
        private final Map<String, Endpoint<T>> greedy = new HashMap<>();

        Draft<T> below(String part) {
            if (!isVariable(part)) {
                return literals.computeIfAbsent(part, _ -> new Draft<>());
            }
            if (parameter == null) {
                parameter = new Draft<>();
            }
            return parameter;
        }

        Node<T> node() {
            Map<String, Node<T>> nodes = new HashMap<>();
            literals.forEach((name, draft) -> nodes.put(name, draft.node()));
            return new Node<>(
                    nodes, parameter == null ? null : parameter.node(), new Verbs<>(here), new Verbs<>(greedy));
        }
    }

    /**
     * Adds a route.
     *
     * @param method a verb or {@code ANY}
     * @param path such as <code>/pets/{id}</code>; a greedy parameter may only be its last segment
     */
    public RouterBuilder<T> add(String method, String path, T target) {
        List<Endpoint.Variable> variables = new ArrayList<>();
        Draft<T> at = root;
        boolean isGreedy = false;
        List<String> parts = parts(path);
        for (int segment = 0; segment < parts.size(); segment++) {
            String part = parts.get(segment);
            if (isGreedy) {
                throw new IllegalArgumentException("a greedy parameter that is not the last segment: " + path);
            }
            isGreedy = isVariable(part) && part.endsWith("+}");
            if (isVariable(part)) {
                String name = part.substring(1, part.length() - (isGreedy ? 2 : 1));
                variables.add(new Endpoint.Variable(name, segment, isGreedy));
            }
            at = isGreedy ? at : at.below(part);
        }
        (isGreedy ? at.greedy : at.here).put(method, new Endpoint<>(target, List.copyOf(variables)));
        return this;
    }

    /** What requests are for that no route fits: the {@code $default} of HTTP APIs. */
    public RouterBuilder<T> otherwise(T target) {
        otherwise = target;
        return this;
    }

    public Router<T> build() {
        return new Router<>(root.node(), otherwise);
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }

    private static List<String> parts(String path) {
        int start = Segments.start(path);
        int end = Segments.end(path, start);
        return start > end ? List.of() : List.of(path.substring(start, end).split("/", -1));
    }
}
