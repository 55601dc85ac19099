package dev.samovar.runtime.process;

import dev.samovar.runtime.RuntimeExit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the shell that keeps a runtime and its extensions tells the host. */
sealed interface Notice {

    /** The runtime starts, with this process number where it lives. */
    record RuntimeStarted(int process) implements Notice {}

    /** The runtime has ended. */
    record RuntimeEnded(RuntimeExit exit) implements Notice {}

    /** An extension has ended. */
    record ExtensionEnded(String name, RuntimeExit exit) implements Notice {}

    /** Reads a line; empty if it is none of the shell's. */
    static Optional<Notice> parse(String line) {
        Matcher words = Words.FORM.matcher(line);
        if (!words.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(words.group("number"));
        return Optional.of(
                switch (words.group("kind")) {
                    case "runtime" -> new RuntimeStarted(number);
                    case "exit" -> new RuntimeEnded(Child.exit(number));
                    default -> new ExtensionEnded(words.group("name"), Child.exit(number));
                });
    }

    /** The form of a line. */
    final class Words {
        private static final Pattern FORM =
                Pattern.compile("(?<kind>runtime|exit|extension) (?<number>\\d{1,9})(?: (?<name>.*))?");

        private Words() {}
    }
}
