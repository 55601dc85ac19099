package dev.samovar.gateway.backend;

import dev.samovar.gateway.message.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a mock answers: the status that the mapped request names.
 *
 * <p>AWS reads something like JSON: names need no quotation marks, or single ones; commas too many do no harm, and
 * nothing matters after the status, if only a brace ends it all.
 */
public final class MockAnswer {
    private static final byte[] NOTHING = {};
    private static final String STATUS = "statusCode";

    private final String text;
    private int at;

    private MockAnswer(String text) {
        this.text = text;
    }

    public static BackendResult of(byte[] request) {
        OptionalInt status = new MockAnswer(new String(request, StandardCharsets.UTF_8).strip()).status();
        return status.isPresent()
                ? new BackendResult.Responded(status.getAsInt(), Headers.NONE, NOTHING, Optional.empty())
                : new BackendResult.Misconfigured(
                        "Unable to parse statusCode. It should be an integer and it should be located in the"
                                + " request template.");
    }

    private OptionalInt status() {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            return OptionalInt.empty();
        }
        at = 1;
        while (true) {
            skip(",");
            String name = word();
            skip("");
            if (name.isEmpty() || at >= text.length() || text.charAt(at) != ':') {
                return OptionalInt.empty();
            }
            at++;
            skip("");
            if (name.equals(STATUS)) {
                return integer();
            }
            skipValue();
        }
    }

    private void skip(String alsoSkipped) {
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || alsoSkipped.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
    }

    /* A name or a value, with or without quotation marks. */
    private String word() {
        char quote = at < text.length() ? text.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
            int begin = ++at;
            while (at < text.length() && text.charAt(at) != quote) {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            int end = Math.min(at, text.length());
            at = Math.min(at + 1, text.length());
            return text.substring(begin, end);
        }
        int begin = at;
        while (at < text.length()
                && ",:{}[]".indexOf(text.charAt(at)) < 0
                && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private OptionalInt integer() {
        int begin = at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        boolean isWhole =
                at < text.length() && (",}".indexOf(text.charAt(at)) >= 0 || Character.isWhitespace(text.charAt(at)));
        try {
            return isWhole ? OptionalInt.of(Integer.parseInt(text, begin, at, 10)) : OptionalInt.empty();
        } catch (NumberFormatException tooLarge) {
            return OptionalInt.empty();
        }
    }

    private void skipValue() {
        int depth = 0;
        do {
            skip("");
            if (at >= text.length()) {
                return;
            }
            char next = text.charAt(at);
            if (next == '{' || next == '[') {
                depth++;
                at++;
            } else if (next == '}' || next == ']') {
                if (depth == 0) {
                    return; // the end of the whole
                }
                depth--;
                at++;
            } else if (next == ',' || next == ':') {
                at++;
            } else {
                word();
            }
        } while (depth > 0);
    }
}
