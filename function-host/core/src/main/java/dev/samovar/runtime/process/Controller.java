package dev.samovar.runtime.process;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the kernel can limit for all processes of a control group together. */
enum Controller {
    CPU,
    MEMORY;

    private static final Pattern WORD = Pattern.compile("\\w+");

    /** Its name in the control files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that are named in a text. */
    static Set<Controller> parse(String words) {
        Set<String> named =
                WORD.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
        Set<Controller> found = EnumSet.allOf(Controller.class);
        found.removeIf(controller -> !named.contains(controller.word()));
        return found;
    }
}
