package dev.samovar.gateway.template;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What values of templates are like. */
final class Values {
    private Values() {}

    /** Whether a condition holds: what is missing, empty or zero is false. */
    static boolean isTrue(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case String text -> !text.isEmpty();
            case Collection<?> collection -> !collection.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            case Number number -> number.doubleValue() != 0;
            default -> true;
        };
    }

    /** What a loop goes over: the elements of a list, the values of a map; nothing for all else. */
    static Iterator<? extends @Nullable Object> iterator(@Nullable Object value) {
        return switch (value) {
            /* A copy: the body of the loop may change the list. */
            case Collection<?> collection -> new PlainList(collection).iterator();
            case Map<?, ?> map -> new PlainList(map.values()).iterator();
            case null, default -> Collections.emptyIterator();
        };
    }
}
