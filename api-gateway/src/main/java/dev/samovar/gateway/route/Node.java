package dev.samovar.gateway.route;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in the tree of paths. */
final class Node<T> {
    private final Literals<Node<T>> literals;
    private final @Nullable Node<T> parameter;
    private final Verbs<T> here;
    private final Verbs<T> greedy;

    /**
     * A place with what lies below it.
     *
     * @param parameter what follows any segment
     * @param here where a path ends here
     * @param greedy where any more segments follow
     */
    Node(Map<String, Node<T>> literals, @Nullable Node<T> parameter, Verbs<T> here, Verbs<T> greedy) {
        this.literals = new Literals<>(literals);
        this.parameter = parameter;
        this.here = here;
        this.greedy = greedy;
    }

    @Nullable
    Node<T> literal(String path, int from, int to) {
        return literals.find(path, from, to);
    }

    @Nullable
    Node<T> parameter() {
        return parameter;
    }

    Verbs<T> here() {
        return here;
    }

    Verbs<T> greedy() {
        return greedy;
    }
}
