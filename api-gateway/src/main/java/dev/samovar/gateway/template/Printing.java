package dev.samovar.gateway.template;

import dev.samovar.gateway.message.JsonText;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints values as AWS does: objects as Java's maps, <code>{a=1, b=x}</code>, but lists from JSON as JSON, also within objects.
 * What a template must not change by printing, such as {@code $context}, is printed as nothing.
 */
final class Printing {
    private final Budget budget;
    private final StringBuilder out = new StringBuilder();

    Printing(Budget budget) {
        this.budget = budget;
    }

    String of(@Nullable Object value) {
        plain(value);
        return out.toString();
    }

    String json(@Nullable Object value) {
        write(value);
        return out.toString();
    }

    private void plain(@Nullable Object value) {
        switch (value) {
            case null -> append("null");
            case String text -> append(text);
            case Facility _ -> append("");
            case OverrideMap _ -> append("");
            case Map<?, ?> map -> map(map);
            case PlainList list -> list(list);
            case Collection<?> list -> write(list);
            case Map.Entry<?, ?> entry -> entry(entry);
            case Blocks.Defined _ -> append("");
            default -> append(value.toString());
        }
    }

    private void map(Map<?, ?> map) {
        budget.enter();
        append("{");
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            append(separator);
            entry(entry);
            separator = ", ";
        }
        append("}");
        budget.leave();
    }

    private void entry(Map.Entry<?, ?> entry) {
        plain(entry.getKey());
        append("=");
        plain(entry.getValue());
    }

    private void list(PlainList list) {
        budget.enter();
        append("[");
        String separator = "";
        for (Object element : list) {
            append(separator);
            plain(element);
            separator = ", ";
        }
        append("]");
        budget.leave();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> append("null");
            case String text -> append(JsonText.quote(text));
            case Boolean truth -> append(truth.toString());
            case Number number -> append(number.toString());
            case Map<?, ?> map -> writeMap(map);
            case Collection<?> list -> writeList(list);
            default -> append(JsonText.quote(new Printing(budget).of(value)));
        }
    }

    private void writeMap(Map<?, ?> map) {
        budget.enter();
        append("{");
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            append(separator);
            append(JsonText.quote(String.valueOf(entry.getKey())));
            append(":");
            write(entry.getValue());
            separator = ",";
        }
        append("}");
        budget.leave();
    }

    private void writeList(Collection<?> list) {
        budget.enter();
        append("[");
        String separator = "";
        for (Object element : list) {
            append(separator);
            write(element);
            separator = ",";
        }
        append("]");
        budget.leave();
    }

    private void append(String text) {
        budget.spend(text.length() + 1L);
        out.append(text);
    }
}
