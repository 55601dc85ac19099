package dev.samovar.gateway.template;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A body as text, and as JSON, each read when somebody first asks. Used by one thread at a time. */
public final class BodyText {
    private static final byte[] NOTHING = {};

    private final byte[] bytes;
    private @Nullable String text;
    private @Nullable Json json;

    public BodyText(byte[] bytes) {
        this.bytes = bytes;
    }

    public BodyText(String text) {
        bytes = NOTHING;
        this.text = text;
    }

    public String text() {
        if (text == null) {
            text = new String(bytes, StandardCharsets.UTF_8);
        }
        return text;
    }

    /** The body as JSON; a body that is none has no value. */
    public Json json() {
        if (json == null) {
            json = Json.parse(text());
        }
        return json;
    }
}
