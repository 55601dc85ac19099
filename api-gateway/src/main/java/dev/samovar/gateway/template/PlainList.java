package dev.samovar.gateway.template;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A list that a template made itself: it prints as Java's do, while lists from JSON print as JSON. */
final class PlainList extends ArrayList<@Nullable Object> {
    @Serial
    private static final long serialVersionUID = 1L;

    PlainList() {}

    PlainList(Collection<? extends @Nullable Object> elements) {
        super(elements);
    }
}
