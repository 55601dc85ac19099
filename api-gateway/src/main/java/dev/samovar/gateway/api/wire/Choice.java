package dev.samovar.gateway.api.wire;

import dev.samovar.function.Violations;
import java.util.List;

/**
 * A member that can be only one of some words.
 *
 * @param words in the order in which AWS lists them
 */
public record Choice<E extends Enum<E>>(Class<E> type, List<String> words) {

    /**
     * Reads the member.
     *
     * @param parameter what AWS calls it, such as {@code putIntegrationInput.type}
     */
    public E read(String parameter, String word) {
        new Violations().oneOf(parameter, word, words).check();
        return Enum.valueOf(type, word);
    }
}
