package dev.samovar.lab.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several things that may stand in a place.
 *
 * @param at where the word is
 * @param word names the thing
 * @param value what belongs to it, if anything was written
 */
record Choice(Entry at, String word, @Nullable Entry value) {

    /** The refusal of a word that is none of those known. */
    InvalidExperiment unknown(String what, List<String> known) {
        return at.refuse(Words.unknown(what, word, known));
    }
}
