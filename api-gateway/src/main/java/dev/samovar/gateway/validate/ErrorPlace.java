package dev.samovar.gateway.validate;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;

/**
 * Which keyword of a schema an error is about, for which part of a body. Errors in the choices of an {@code anyOf} or
 * {@code oneOf} are about that keyword.
 *
 * @param text tells places apart
 * @param isChoice whether the keyword offers choices
 * @param choice which of them the error is in
 */
record ErrorPlace(String text, boolean isChoice, String choice) {

    static ErrorPlace of(Error error) {
        NodePath path = error.getEvaluationPath();
        NodePath instance = error.getInstanceLocation();
        int depth = 0;
        int at = 0;
        while (at < path.getNameCount()) {
            String keyword = path.getName(at);
            switch (keyword) {
                case "anyOf", "oneOf" -> {
                    String choice = at + 1 < path.getNameCount() ? path.getName(at + 1) : "";
                    return new ErrorPlace(part(path, at + 1) + " " + part(instance, depth), true, choice);
                }
                case "properties", "patternProperties" -> {
                    at += 2;
                    depth++;
                }
                case "items" -> {
                    at += at + 1 < path.getNameCount() && path.getElement(at + 1) instanceof Integer ? 2 : 1;
                    depth++;
                }
                case "additionalProperties", "additionalItems" -> {
                    at++;
                    depth++;
                }
                case "allOf", "dependencies" -> at += 2;
                default -> at++;
            }
        }
        return new ErrorPlace(path + " " + instance, false, "");
    }

    private static String part(NodePath path, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(count, path.getNameCount()); i++) {
            text.append('/').append(path.getName(i));
        }
        return text.toString();
    }
}
