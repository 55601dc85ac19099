package dev.samovar.gateway.http;

import dev.samovar.gateway.rest.BadRequest;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which requests a route is for.
 *
 * @param method a verb or {@code ANY}; empty for the default route
 * @param path such as <code>/pets/{id}</code>; empty for the default route
 */
public record RouteKey(String method, String path) {
    private static final Pattern FORM = Pattern.compile("(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS|ANY) (/\\S*)");
    private static final Pattern SEGMENT = Pattern.compile("\\{[\\w.:-]+\\+?}|[^{}]*");

    /**
     * Reads a route key.
     *
     * @throws dev.samovar.gateway.rest.GatewayException if it is none
     */
    public static RouteKey parse(String text) {
        if (text.equals(HttpRoute.DEFAULT)) {
            return new RouteKey("", "");
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new BadRequest("The provided route key is not formatted properly for HTTP protocol. Format should be"
                            + " \"<HTTP METHOD> /<RESOURCE PATH>\" or \"$default\"")
                    .exception();
        }
        checkPath(matcher.group(2));
        return new RouteKey(matcher.group(1), matcher.group(2));
    }

    private static void checkPath(String path) {
        Set<String> names = new HashSet<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i];
            if (!SEGMENT.matcher(segment).matches()) {
                throw new BadRequest("Invalid path parameter in route: " + segment).exception();
            }
            if (segment.endsWith("+}") && i < segments.length - 1) {
                throw new BadRequest("Greedy path parameters must be at the end of a route").exception();
            }
            if (segment.startsWith("{") && !names.add(segment)) {
                throw new BadRequest("Path parameters of a route must have different names: " + segment).exception();
            }
        }
    }

    public boolean isDefault() {
        return path.isEmpty();
    }
}
