package dev.samovar.gateway.authorize.policy;

/** A text with wildcards: {@code *} stands for any run of characters, {@code ?} for one. */
final class Wildcard {
    private final String pattern;
    private final boolean isLiteral;

    Wildcard(String pattern) {
        this.pattern = pattern;
        isLiteral = pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
    }

    boolean matches(String text) {
        return isLiteral ? pattern.equals(text) : matchesRuns(text);
    }

    /* Going back to the last asterisk is enough: whatever an earlier one could take, the last can take as well. */
    private boolean matchesRuns(String text) {
        int at = 0;
        int next = 0;
        int asterisk = -1;
        int resume = 0;
        while (at < text.length()) {
            if (next < pattern.length() && pattern.charAt(next) == '*') {
                asterisk = next++;
                resume = at;
            } else if (next < pattern.length() && isOne(pattern.charAt(next), text.charAt(at))) {
                next++;
                at++;
            } else if (asterisk >= 0) {
                next = asterisk + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (next < pattern.length() && pattern.charAt(next) == '*') {
            next++;
        }
        return next == pattern.length();
    }

    private static boolean isOne(char wanted, char found) {
        return wanted == '?' || wanted == found;
    }
}
