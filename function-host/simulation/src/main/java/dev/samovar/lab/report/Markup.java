package dev.samovar.lab.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** HTML or SVG while it is written; all text and all values are escaped. */
final class Markup {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values by turns
     */
    Markup open(String element, String... attributes) {
        tag(element, attributes).append('>');
        open.push(element);
        return this;
    }

    /** Ends the element that was begun last. */
    Markup close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with nothing in it, as SVG writes it. */
    Markup leaf(String element, String... attributes) {
        tag(element, attributes).append("/>");
        return this;
    }

    /** An element with nothing but text in it. */
    Markup leafOf(String words, String element, String... attributes) {
        return open(element, attributes).words(words).close();
    }

    Markup words(String words) {
        text.append(escaped(words));
        return this;
    }

    /** What was written by another markup. */
    Markup include(String markup) {
        text.append(markup);
        return this;
    }

    /** Ends a line, for the file to be readable. */
    Markup line() {
        text.append('\n');
        return this;
    }

    private StringBuilder tag(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return text;
    }

    /** The words as text or as an attribute's value. Characters that no document may hold are replaced. */
    static String escaped(String words) {
        var escaped = new StringBuilder(words.length());
        words.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(printable(character) ? character : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    private static boolean printable(int character) {
        return character == '\n'
                || character == '\t'
                || (!Character.isISOControl(character)
                        && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE));
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return text.toString();
    }
}
