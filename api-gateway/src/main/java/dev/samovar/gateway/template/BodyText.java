package dev.samovar.gateway.template;

import org.jspecify.annotations.Nullable;

/** A body as text, and as JSON, read when somebody first asks. Used by one thread at a time. */
public final class BodyText {
    private final String text;
    private @Nullable Json json;

    public BodyText(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** The body as JSON; a body that is none has no value. */
    public Json json() {
        if (json == null) {
            json = Json.parse(text);
        }
        return json;
    }
}
