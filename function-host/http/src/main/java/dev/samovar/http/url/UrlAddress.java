package dev.samovar.http.url;

import dev.samovar.function.FunctionUrl;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a function URL is on this machine: names below {@code localhost} lead to loopback. */
final class UrlAddress {
    private static final Pattern HOST = Pattern.compile("(?<id>[a-z0-9]+)\\.lambda-url\\.[a-z0-9-]+\\..*");
    private static final Pattern PATH = Pattern.compile("/_lambda-url/(?<id>[a-z0-9]+)(?<path>/.*)?");

    private UrlAddress() {}

    /**
     * A request to a function URL.
     *
     * @param urlId which URL
     * @param path the path that the function sees
     */
    record Target(String urlId, String path) {}

    static String of(FunctionUrl url, URI server) {
        return "http://" + url.urlId() + ".lambda-url." + url.arn().home().region() + ".localhost:" + server.getPort()
                + "/";
    }

    /** Which URL a request means: by its host, or by a path for clients that cannot resolve such names. */
    static Optional<Target> find(@Nullable String host, String path) {
        if (host != null) {
            Matcher name = HOST.matcher(host);
            if (name.matches()) {
                return Optional.of(new Target(name.group("id"), path));
            }
        }
        Matcher fallback = PATH.matcher(path);
        if (!fallback.matches()) {
            return Optional.empty();
        }
        String rest = fallback.group("path");
        return Optional.of(new Target(fallback.group("id"), rest == null ? "/" : rest));
    }
}
