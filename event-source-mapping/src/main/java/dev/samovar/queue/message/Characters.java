package dev.samovar.queue.message;

/** The characters that a message may have: those of XML 1.0. */
final class Characters {
    private Characters() {}

    static boolean areValid(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c > '\uD7FF') {
                return areValidCodePoints(text, i);
            }
        }
        return true;
    }

    /* The slow way, for texts with more than the common characters. */
    private static boolean areValidCodePoints(String text, int from) {
        return text.substring(from).codePoints().allMatch(Characters::isValid);
    }

    private static boolean isValid(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
