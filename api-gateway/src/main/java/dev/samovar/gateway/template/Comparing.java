package dev.samovar.gateway.template;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Equality as templates see it: what is missing equals the empty text, and numbers equal their spelling. */
final class Comparing {
    private Comparing() {}

    static boolean same(@Nullable Object a, @Nullable Object b, Budget budget) {
        budget.step();
        if (isNothing(a) || isNothing(b)) {
            return isNothing(a) && isNothing(b);
        }
        if (a instanceof String text && b instanceof String other) {
            budget.spend(Math.min(text.length(), other.length()) / 16);
            return text.equals(other);
        }
        if (a instanceof Number || b instanceof Number) {
            Number x = Numbers.of(a);
            Number y = Numbers.of(b);
            return x != null && y != null && Numbers.compare(x, y) == 0;
        }
        if (a instanceof List<?> list && b instanceof List<?> other) {
            return sameElements(list, other, budget);
        }
        if (a instanceof Map<?, ?> map && b instanceof Map<?, ?> other) {
            return sameEntries(map, other, budget);
        }
        return isScalar(a) && isScalar(b) && String.valueOf(a).equals(String.valueOf(b));
    }

    /* As AWS was recorded: what is not there equals both $null and "". */
    private static boolean isNothing(@Nullable Object value) {
        return value == null || (value instanceof String text && text.isEmpty());
    }

    private static boolean isScalar(@Nullable Object value) {
        return value instanceof String || value instanceof Boolean;
    }

    private static boolean sameElements(List<?> list, List<?> other, Budget budget) {
        if (list.size() != other.size()) {
            return false;
        }
        budget.enter();
        Iterator<?> others = other.iterator();
        for (Object element : list) {
            if (!same(element, others.next(), budget)) {
                budget.leave();
                return false;
            }
        }
        budget.leave();
        return true;
    }

    private static boolean sameEntries(Map<?, ?> map, Map<?, ?> other, Budget budget) {
        if (map.size() != other.size()) {
            return false;
        }
        budget.enter();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!other.containsKey(entry.getKey()) || !same(entry.getValue(), other.get(entry.getKey()), budget)) {
                budget.leave();
                return false;
            }
        }
        budget.leave();
        return true;
    }
}
