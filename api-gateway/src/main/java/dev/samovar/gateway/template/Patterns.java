package dev.samovar.gateway.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;

/** The regular expressions that a template has used so far, each compiled once. */
final class Patterns {
    /** Templates may make up expressions as they go; those beyond are compiled each time. */
    private static final int KEPT_MAX = 64;

    private final Map<String, SafePattern> known = new ConcurrentHashMap<>();

    boolean matches(String text, String expression, Budget budget) {
        return matcher(text, expression, budget).matches();
    }

    String replaceAll(String text, String expression, String replacement, Budget budget) {
        return replaced(text, expression, replacement, Integer.MAX_VALUE, budget);
    }

    String replaceFirst(String text, String expression, String replacement, Budget budget) {
        return replaced(text, expression, replacement, 1, budget);
    }

    private String replaced(String text, String expression, String replacement, int times, Budget budget) {
        Matcher matcher = matcher(text, expression, budget);
        StringBuilder result = new StringBuilder();
        try {
            for (int i = 0; i < times && matcher.find(); i++) {
                int before = result.length();
                matcher.appendReplacement(result, replacement);
                budget.spend((long) result.length() - before + replacement.length());
                budget.step();
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new TemplateException("A replacement cannot be read: " + malformed.getMessage());
        }
        matcher.appendTail(result);
        return result.toString();
    }

    /** As {@link String#split(String, int)} does it. */
    PlainList split(String text, String expression, int limit, Budget budget) {
        Matcher matcher = matcher(text, expression, budget);
        PlainList parts = new PlainList();
        int from = 0;
        while ((limit <= 0 || parts.size() < limit - 1) && matcher.find()) {
            if (matcher.end() == 0) {
                continue;
            }
            budget.step();
            parts.add(text.substring(from, matcher.start()));
            from = matcher.end();
        }
        parts.add(text.substring(from));
        while (limit == 0 && parts.size() > 1 && "".equals(parts.getLast())) {
            parts.removeLast();
        }
        return parts;
    }

    private Matcher matcher(String text, String expression, Budget budget) {
        SafePattern pattern = known.get(expression);
        if (pattern == null) {
            budget.spend(expression.length() * 20L);
            pattern = SafePattern.compile(expression);
            if (known.size() < KEPT_MAX) {
                known.put(expression, pattern);
            }
        }
        return pattern.matcher(text, budget);
    }
}
