package dev.samovar.function.access;

/** Compares ARNs as the condition {@code ArnLike} does: part by part, with {@code *} and {@code ?} in the parts. */
final class ArnPattern {
    private static final int PARTS = 6;

    private ArnPattern() {}

    static boolean matches(String pattern, String arn) {
        String[] wanted = pattern.split(":", PARTS);
        String[] actual = arn.split(":", PARTS);
        if (wanted.length != actual.length) {
            return false;
        }
        for (int part = 0; part < wanted.length; part++) {
            if (!isLike(wanted[part], actual[part])) {
                return false;
            }
        }
        return true;
    }

    /* Goes back to the last star only: whatever an earlier one took can stay. */
    private static boolean isLike(String pattern, String text) {
        int p = 0;
        int star = -1;
        int retry = 0;
        int t = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
