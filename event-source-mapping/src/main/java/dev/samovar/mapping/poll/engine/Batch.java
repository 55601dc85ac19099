package dev.samovar.mapping.poll.engine;

import java.util.List;
import java.util.Optional;

/**
 * Records that go to the function together.
 *
 * @param items in order; none only at the end of a window
 * @param tries how often that was tried
 * @param window the tumbling window that they fall into
 */
public record Batch<R>(List<Item<R>> items, Tries tries, Optional<WindowPart> window) {
    public Batch {
        items = List.copyOf(items);
    }

    /** A batch that was not tried yet. */
    public static <R> Batch<R> of(List<Item<R>> items) {
        return new Batch<>(items, Tries.NONE, Optional.empty());
    }

    public int size() {
        return items.size();
    }

    /** Whether there is no reason to run the function. */
    public boolean isNothing() {
        return items.isEmpty() && window.filter(WindowPart::isLast).isEmpty();
    }

    /** Some of its records, tried as often as all of them. */
    public Batch<R> part(int from, int to) {
        return with(items.subList(from, to));
    }

    /** The same batch with other records. */
    public Batch<R> with(List<Item<R>> others) {
        return new Batch<>(others, tries, window);
    }

    public Batch<R> with(Tries next) {
        return new Batch<>(items, next, window);
    }

    public Batch<R> with(WindowPart part) {
        return new Batch<>(items, tries, Optional.of(part));
    }
}
