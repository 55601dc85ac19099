package dev.samovar.lab.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Speaks of words that are not known. */
final class Words {
    private Words() {}

    /** Says what was not understood, and what might have been meant. */
    static String unknown(String what, String word, List<String> known) {
        String meant = nearest(word, known)
                .map(near -> ": did you mean '" + near + "'?")
                .orElse("");
        return "unknown " + what + " '" + word + "'"
                + (meant.isEmpty() ? "; known: " + String.join(", ", known) : meant);
    }

    private static Optional<String> nearest(String word, List<String> known) {
        return known.stream()
                .filter(other -> distance(word, other) <= Math.max(1, other.length() / 3))
                .min(Comparator.comparingInt(other -> distance(word, other)));
    }

    /* Levenshtein's: how many letters are to be changed, added or dropped. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[other.length()];
    }
}
