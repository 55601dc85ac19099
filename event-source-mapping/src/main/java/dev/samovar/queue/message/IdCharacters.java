package dev.samovar.queue.message;

/** The characters of group, deduplication and attempt ids: letters, digits and punctuation of ASCII, but no blank. */
final class IdCharacters {
    private IdCharacters() {}

    static boolean areValid(String id, int lengthMax) {
        return !id.isEmpty() && id.length() <= lengthMax && id.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }
}
