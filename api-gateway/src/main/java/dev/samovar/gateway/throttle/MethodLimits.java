package dev.samovar.gateway.throttle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Limits by path and verb, made ready for being asked with each request. Immutable. */
public final class MethodLimits {
    public static final MethodLimits NONE = new MethodLimits(Map.of(), Optional.empty());

    private static final String ANY = "ANY";
    private static final String EVERY = "*";

    private final Map<String, Map<String, Limit>> byPath;
    private final Optional<Limit> otherwise;

    private MethodLimits(Map<String, Map<String, Limit>> byPath, Optional<Limit> otherwise) {
        this.byPath = byPath;
        this.otherwise = otherwise;
    }

    /**
     * Makes limits ready.
     *
     * @param limits by path and verb, such as {@code /pets/GET}; slashes of the path may be written as {@code ~1}, and
     *     <code>*&#47;*</code> is all methods that are not named themselves
     */
    public static MethodLimits compile(Map<String, Limit> limits) {
        if (limits.isEmpty()) {
            return NONE;
        }
        Map<String, Map<String, Limit>> byPath = new HashMap<>();
        limits.forEach((key, limit) -> {
            int slash = key.lastIndexOf('/');
            String path =
                    key.substring(0, Math.max(0, slash)).replace("~1", "/").replace("~0", "~");
            byPath.computeIfAbsent(rooted(path), _ -> new HashMap<>()).put(key.substring(slash + 1), limit);
        });
        Map<String, Limit> every = byPath.remove(EVERY);
        return new MethodLimits(byPath, Optional.ofNullable(every).map(limit -> limit.get(EVERY)));
    }

    /* AWS takes both spellings, with the first slash and without. */
    private static String rooted(String path) {
        return path.startsWith("/") || path.equals(EVERY) ? path : "/" + path;
    }

    /**
     * The limit of a method: that for its verb, else that for {@code ANY}, else that for all.
     *
     * @param path of the resource, such as <code>/pets/{id}</code>
     */
    public Optional<Limit> of(String path, String verb) {
        Map<String, Limit> byVerb = byPath.get(path);
        if (byVerb == null) {
            return otherwise;
        }
        Limit own = byVerb.get(verb);
        return own != null
                ? Optional.of(own)
                : Optional.ofNullable(byVerb.get(ANY)).or(() -> otherwise);
    }
}
