package dev.samovar.cli.event;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An event with holes, each with a name and what is in it if nobody says otherwise: {@code {{name:default}}}. */
record Template(String text) {

    private static final Pattern HOLE = Pattern.compile("\\{\\{([A-Za-z][A-Za-z0-9_-]*)(?::(.*?))?}}", Pattern.DOTALL);

    /** The names of the holes and their defaults, in the order of the text. */
    Map<String, String> holes() {
        var holes = new LinkedHashMap<String, String>();
        Matcher hole = HOLE.matcher(text);
        while (hole.find()) {
            holes.putIfAbsent(hole.group(1), defaultOf(hole));
        }
        return holes;
    }

    /** Fills the holes; the values are text, and escaped as JSON strings want it. */
    String fill(Map<String, String> values) {
        Map<String, String> holes = holes();
        var unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(holes.keySet());
        if (!unknown.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "this event has no " + String.join(", ", unknown) + "; --set takes "
                            + String.join(", ", holes.keySet()));
        }
        return HOLE.matcher(text).replaceAll(hole -> {
            String value = values.get(hole.group(1));
            return Matcher.quoteReplacement(value == null ? defaultOf(hole) : escaped(value));
        });
    }

    private static String defaultOf(MatchResult hole) {
        String written = hole.group(2);
        return written == null ? "" : written;
    }

    private static String escaped(String value) {
        var escaped = new StringBuilder(value.length());
        value.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (character < ' ') {
                        escaped.append(String.format("\\u%04x", character));
                    } else {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
