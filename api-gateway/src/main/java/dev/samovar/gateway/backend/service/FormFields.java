package dev.samovar.gateway.backend.service;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads forms as services read them that are not strict: what is no code stands for itself. */
final class FormFields {

    private FormFields() {}

    static void read(String form, Map<String, String> fields) {
        for (String field : form.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unencoded) {
            return text;
        }
    }
}
