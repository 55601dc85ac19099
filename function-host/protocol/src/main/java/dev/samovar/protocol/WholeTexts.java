package dev.samovar.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/**
 * Refuses texts that could be kept, but never be written as UTF-8 again: half a pair of surrogates can be escaped in JSON,
 * or be smuggled into bytes.
 */
final class WholeTexts {
    private static final String REASON = "half a pair of surrogates";

    private WholeTexts() {}

    static Module module() {
        return new SimpleModule("whole-texts")
                .addDeserializer(String.class, new Values())
                .addKeyDeserializer(String.class, new Keys());
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean paired = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Values, alone or in lists and maps. */
    private static final class Values extends StringDeserializer {
        private static final long serialVersionUID = 1;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            return isWhole(text) ? text : (String) context.handleWeirdStringValue(String.class, text, REASON);
        }
    }

    /** Keys of maps. */
    private static final class Keys extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return isWhole(key) ? key : context.handleWeirdKey(String.class, key, REASON);
        }
    }
}
