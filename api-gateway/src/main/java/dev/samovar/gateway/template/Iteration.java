package dev.samovar.gateway.template;

import org.jspecify.annotations.Nullable;

/** What {@code $foreach} knows of its loop. */
final class Iteration implements Facility {
    static final String NAME = "foreach";

    private final @Nullable Object parent;
    private int index = -1;
    private boolean hasNext;

    Iteration(@Nullable Object parent) {
        this.parent = parent;
    }

    void next(boolean another) {
        index++;
        hasNext = another;
    }

    @Nullable
    Object parent() {
        return parent;
    }

    int count() {
        return index + 1;
    }

    @Override
    public @Nullable Object property(String name, Rendering rendering) {
        return switch (name) {
            case "index" -> index;
            case "count" -> index + 1;
            case "hasNext" -> hasNext;
            case "first" -> index == 0;
            case "last" -> !hasNext;
            case "parent" -> parent;
            default -> null;
        };
    }

    @Override
    public @Nullable Object call(String method, @Nullable Object[] arguments, Rendering rendering) {
        if (arguments.length > 0) {
            return null;
        }
        return switch (method) {
            case "hasNext", "isFirst", "isLast" -> property(plain(method), rendering);
            case "getIndex", "getCount", "getParent" -> property(plain(method), rendering);
            default -> null;
        };
    }

    private static String plain(String method) {
        return switch (method) {
            case "isFirst" -> "first";
            case "isLast" -> "last";
            case "getIndex" -> "index";
            case "getCount" -> "count";
            case "getParent" -> "parent";
            default -> method;
        };
    }
}
