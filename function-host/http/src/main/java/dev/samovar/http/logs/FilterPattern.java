package dev.samovar.http.logs;

import dev.samovar.protocol.RequestError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log event must say to be found: all of some terms, one of others, and none of others.
 *
 * @param all terms without a sign
 * @param any terms with a question mark
 * @param none terms with a minus
 */
record FilterPattern(List<String> all, List<String> any, List<String> none) {
    private static final Pattern TERM =
            Pattern.compile("(?<sign>[?-]?)(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"|(?<bare>\\S+))");

    /**
     * Reads a pattern of terms.
     *
     * @throws dev.samovar.protocol.RequestException if it asks for the members of JSON or the columns of text
     */
    static FilterPattern parse(String pattern) {
        String text = pattern.strip();
        if (text.startsWith("{") || text.startsWith("[") || text.startsWith("%")) {
            throw new RequestError.InvalidLogParameter(
                            "Samovar finds log events by terms; it does not support the filter pattern " + text)
                    .exception();
        }
        var parsed = new FilterPattern(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Matcher terms = TERM.matcher(text);
        while (terms.find()) {
            String quoted = terms.group("quoted");
            String term = quoted == null ? terms.group("bare") : quoted.replaceAll("\\\\(.)", "$1");
            parsed.termsWith(terms.group("sign")).add(term);
        }
        return parsed;
    }

    private List<String> termsWith(String sign) {
        return switch (sign) {
            case "?" -> any;
            case "-" -> none;
            default -> all;
        };
    }

    boolean matches(String message) {
        return all.stream().allMatch(message::contains)
                && none.stream().noneMatch(message::contains)
                && (any.isEmpty() || any.stream().anyMatch(message::contains));
    }
}
