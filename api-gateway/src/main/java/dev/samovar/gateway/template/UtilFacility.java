package dev.samovar.gateway.template;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** {@code $util}. */
final class UtilFacility implements Facility {
    private static final int CHARACTER_COST = 8;

    @Override
    public @Nullable Object property(String name, Rendering rendering) {
        return null;
    }

    @Override
    public @Nullable Object call(String method, @Nullable Object[] arguments, Rendering rendering) {
        if (arguments.length != 1) {
            return null;
        }
        String text = rendering.text(arguments[0]);
        rendering.budget().spend((long) CHARACTER_COST * text.length());
        return switch (method) {
            case "escapeJavaScript" -> escape(text);
            case "parseJson" -> Json.parse(text).value();
            case "urlEncode" -> URLEncoder.encode(text, StandardCharsets.UTF_8);
            case "urlDecode" -> urlDecode(text);
            case "base64Encode" -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            case "base64Decode" -> base64Decode(text);
            default -> null;
        };
    }

    private static String urlDecode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new TemplateException("$util.urlDecode: " + malformed.getMessage());
        }
    }

    private static String base64Decode(String text) {
        try {
            return new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new TemplateException("$util.base64Decode: " + malformed.getMessage());
        }
    }

    /* As Apache Commons Lang does it, which AWS documents: quotes of both kinds, slashes, controls, all but ASCII. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\b' -> out.append("\\b");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                case '\'', '"', '\\', '/' -> out.append('\\').append(c);
                default -> {
                    if (c < ' ' || c > '~') {
                        out.append(String.format("\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
