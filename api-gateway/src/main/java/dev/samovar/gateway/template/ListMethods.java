package dev.samovar.gateway.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What templates may ask of lists, and of the keys and entries of maps. */
final class ListMethods {
    private ListMethods() {}

    static @Nullable Object get(List<?> list, int at) {
        return at >= 0 && at < list.size() ? list.get(at) : null;
    }

    static @Nullable Object call(List<?> list, String method, @Nullable Object[] arguments, Rendering rendering) {
        return switch (arguments.length) {
            case 0 -> asked(list, method, rendering);
            case 1 -> called(list, method, arguments[0], rendering);
            case 2 -> called(list, method, arguments[0], arguments[1], rendering);
            default -> null;
        };
    }

    private static @Nullable Object asked(List<?> list, String method, Rendering rendering) {
        return switch (method) {
            case "size", "length" -> list.size();
            case "isEmpty" -> list.isEmpty();
            case "iterator", "toArray" -> list;
            case "getFirst" -> get(list, 0);
            case "getLast" -> get(list, list.size() - 1);
            case "clear" -> {
                list.clear();
                yield "";
            }
            default -> Members.common(list, method, new Object[0], rendering);
        };
    }

    private static @Nullable Object called(
            List<?> list, String method, @Nullable Object argument, Rendering rendering) {
        return switch (method) {
            case "get" -> argument instanceof Number at ? get(list, at.intValue()) : null;
            case "contains" -> indexOf(list, argument, rendering) >= 0;
            case "indexOf" -> indexOf(list, argument, rendering);
            case "add" -> {
                rendering.budget().step();
                yield changeable(list).add(argument);
            }
            case "addAll" -> {
                if (argument instanceof List<?> others) {
                    rendering.budget().steps(others.size());
                    yield changeable(list).addAll(new PlainList(others));
                }
                yield null;
            }
            case "remove" -> remove(list, argument, rendering);
            default -> Members.common(list, method, new Object[] {argument}, rendering);
        };
    }

    private static @Nullable Object called(
            List<?> list, String method, @Nullable Object first, @Nullable Object second, Rendering rendering) {
        if (!(first instanceof Number at)) {
            return null;
        }
        rendering.budget().spend(list.size());
        int index = at.intValue() < 0 ? list.size() + at.intValue() : at.intValue();
        boolean exists = index >= 0 && index < list.size();
        return switch (method) {
            case "set" -> exists ? changeable(list).set(index, second) : null;
            case "add" -> {
                if (exists || index == list.size()) {
                    changeable(list).add(index, second);
                }
                yield "";
            }
            case "subList" ->
                exists && second instanceof Number end && end.intValue() >= index && end.intValue() <= list.size()
                        ? new PlainList(list.subList(index, end.intValue()))
                        : null;
            default -> null;
        };
    }

    private static @Nullable Object remove(List<?> list, @Nullable Object argument, Rendering rendering) {
        rendering.budget().spend(list.size());
        if (argument instanceof Integer at) {
            return at >= 0 && at < list.size() ? list.remove((int) at) : null;
        }
        int index = indexOf(list, argument, rendering);
        if (index >= 0) {
            list.remove(index);
        }
        return index >= 0;
    }

    private static int indexOf(List<?> list, @Nullable Object wanted, Rendering rendering) {
        for (int i = 0; i < list.size(); i++) {
            if (Comparing.same(list.get(i), wanted, rendering.budget())) {
                return i;
            }
        }
        return -1;
    }

    /* All lists that templates see are of any values: from JSON, or their own. */
    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> changeable(List<?> list) {
        return (List<@Nullable Object>) list;
    }
}
