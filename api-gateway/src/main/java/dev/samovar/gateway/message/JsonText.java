package dev.samovar.gateway.message;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Texts as JSON writes them. */
public final class JsonText {

    private JsonText() {}

    /** The text in quotation marks, with what must be escaped escaped. */
    public static String quote(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, quoted);
        return quoted.append('"').toString();
    }
}
