package dev.samovar.queue.attribute;

import java.util.Optional;

/** Whole numbers in the values of attributes. */
final class NumberText {
    private NumberText() {}

    static Optional<Integer> parse(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
