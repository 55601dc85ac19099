package dev.samovar.gateway.throttle;

import dev.samovar.gateway.rest.MethodSetting;
import dev.samovar.gateway.rest.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Limits by path and verb, made ready for being asked with each request. Immutable. */
public final class MethodLimits {
    public static final MethodLimits NONE = new MethodLimits(Map.of(), Optional.empty());

    private static final String ANY = "ANY";
    private static final String EVERY = "*";

    private final Map<String, Map<String, Optional<Limit>>> byPath;
    private final Optional<Limit> otherwise;

    private MethodLimits(Map<String, Map<String, Optional<Limit>>> byPath, Optional<Limit> otherwise) {
        this.byPath = byPath;
        this.otherwise = otherwise;
    }

    /** Makes the limits ready that a stage sets for its methods. */
    public static MethodLimits of(Stage stage) {
        Map<String, Optional<Limit>> limits = new HashMap<>();
        stage.methodSettings().forEach((key, setting) -> limits.put(key, limit(setting)));
        return compile(limits);
    }

    /* Tools write -1 for a method that is to have no limit of its own. */
    private static Optional<Limit> limit(MethodSetting setting) {
        double rate = setting.throttlingRateLimit();
        int burst = setting.throttlingBurstLimit();
        return rate < 0 || burst < 0 ? Optional.empty() : Optional.of(new Limit(rate, burst));
    }

    /**
     * Makes limits ready.
     *
     * @param limits by path and verb, such as {@code /pets/GET}; slashes of the path may be written as {@code ~1}, and
     *     <code>*&#47;*</code> is all methods that are not named themselves
     */
    public static MethodLimits compile(Map<String, Optional<Limit>> limits) {
        if (limits.isEmpty()) {
            return NONE;
        }
        Map<String, Map<String, Optional<Limit>>> byPath = new HashMap<>();
        limits.forEach((key, limit) -> {
            int slash = key.lastIndexOf('/');
            String path = key.substring(0, Math.max(0, slash)).replace("~1", "/").replace("~0", "~");
            byPath.computeIfAbsent(rooted(path), _ -> new HashMap<>()).put(key.substring(slash + 1), limit);
        });
        Map<String, Optional<Limit>> every = byPath.remove(EVERY);
        return new MethodLimits(byPath, every == null ? Optional.empty() : every.getOrDefault(EVERY, Optional.empty()));
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
        Map<String, Optional<Limit>> byVerb = byPath.get(path);
        if (byVerb == null) {
            return otherwise;
        }
        Optional<Limit> any = byVerb.getOrDefault(ANY, otherwise);
        return byVerb.getOrDefault(verb, any);
    }
}
