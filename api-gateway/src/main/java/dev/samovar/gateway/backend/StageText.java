package dev.samovar.gateway.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text with stage variables in it, such as <code>https://${stageVariables.host}/pets</code>, read once. */
public final class StageText {
    private static final String BEGIN = "${stageVariables.";
    private static final char END = '}';

    /** Words and names of variables in turn, words first and last. */
    private final List<String> parts;

    private StageText(List<String> parts) {
        this.parts = parts;
    }

    /** Reads a text. What is not quite a variable, such as <code>${name}</code>, stays as it is. */
    public static StageText compile(String text) {
        List<String> parts = new ArrayList<>();
        int done = 0;
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int end = text.indexOf(END, begin);
            if (end < 0) {
                break;
            }
            String name = text.substring(begin + BEGIN.length(), end);
            if (isName(name)) {
                parts.add(text.substring(done, begin));
                parts.add(name);
                done = end + 1;
            }
            begin = text.indexOf(BEGIN, begin + BEGIN.length());
        }
        parts.add(text.substring(done));
        return new StageText(List.copyOf(parts));
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
    }

    /** Whether it is the same on all stages. */
    public boolean isConstant() {
        return parts.size() == 1;
    }

    /** The text with the variables' values; of those that the stage does not have, nothing is left. */
    public String render(Map<String, String> stageVariables) {
        if (isConstant()) {
            return parts.getFirst();
        }
        var text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            boolean isVariable = i % 2 == 1;
            text.append(isVariable ? stageVariables.getOrDefault(parts.get(i), "") : parts.get(i));
        }
        return text.toString();
    }
}
