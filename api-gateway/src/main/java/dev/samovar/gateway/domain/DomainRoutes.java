package dev.samovar.gateway.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the API that is asked by a name of its owner's. It is changed by one thread and read by any. */
public final class DomainRoutes {
    private static final String EVERY_LABEL = "*";

    private final Map<String, Mappings> byName = new ConcurrentHashMap<>();

    /**
     * Where a request goes.
     *
     * @param basePath with its slash, such as {@code /v1}; empty if the mapping has none
     * @param path what the stage is asked for, beginning with a slash
     */
    public record Target(String apiId, String stage, String basePath, String path) {}

    /**
     * The mappings of a name.
     *
     * @param piecesMax how many pieces the longest base path has
     */
    private record Mappings(Map<String, BasePathMapping> byBasePath, int piecesMax) {

        static Mappings of(List<BasePathMapping> mappings) {
            Map<String, BasePathMapping> byBasePath = new HashMap<>();
            int piecesMax = 0;
            for (BasePathMapping mapping : mappings) {
                byBasePath.put(mapping.basePath(), mapping);
                piecesMax = Math.max(
                        piecesMax,
                        1
                                + (int) mapping.basePath()
                                        .chars()
                                        .filter(c -> c == '/')
                                        .count());
            }
            return new Mappings(Map.copyOf(byBasePath), piecesMax);
        }

        Optional<Target> resolve(String path) {
            int longest = 0;
            for (int pieces = 0; pieces < piecesMax && longest < path.length(); pieces++) {
                longest = endOfPiece(path, longest);
            }
            for (int end = longest; end > 1; end = path.lastIndexOf('/', end - 1)) {
                BasePathMapping mapping = byBasePath.get(path.substring(1, end));
                if (mapping != null) {
                    return target(mapping, path.substring(0, end), path.substring(end));
                }
            }
            BasePathMapping rest = byBasePath.get(BasePathMapping.NONE);
            return rest == null ? Optional.empty() : target(rest, "", path);
        }

        private static Optional<Target> target(BasePathMapping mapping, String basePath, String path) {
            if (mapping.stage().isPresent()) {
                return Optional.of(
                        new Target(mapping.restApiId(), mapping.stage().get(), basePath, rooted(path)));
            }
            int end = endOfPiece(path, 0);
            return end < 2
                    ? Optional.empty()
                    : Optional.of(new Target(
                            mapping.restApiId(), path.substring(1, end), basePath, rooted(path.substring(end))));
        }

        private static String rooted(String path) {
            return path.isEmpty() ? "/" : path;
        }

        /* Where the piece ends whose slash is there. */
        private static int endOfPiece(String path, int slash) {
            int end = path.indexOf('/', slash + 1);
            return end < 0 ? path.length() : end;
        }
    }

    /** Serves a name, or serves it differently, from now on. */
    public void put(String domainName, List<BasePathMapping> mappings) {
        byName.put(key(domainName), Mappings.of(mappings));
    }

    public void remove(String domainName) {
        byName.remove(key(domainName));
    }

    /** Whether somebody has a name. */
    boolean has(String domainName) {
        return byName.containsKey(key(domainName));
    }

    /** Whether a host is one of the names, or one of all hosts below one of them. */
    public boolean serves(String host) {
        return mappings(host).isPresent();
    }

    /**
     * Where a request goes; empty if nothing is mapped there.
     *
     * @param host without its port
     * @param path as sent, beginning with a slash
     */
    public Optional<Target> resolve(String host, String path) {
        return mappings(host).flatMap(mappings -> mappings.resolve(path));
    }

    private Optional<Mappings> mappings(String host) {
        String name = key(host);
        Mappings exact = byName.get(name);
        int dot = name.indexOf('.');
        return exact != null || dot < 0
                ? Optional.ofNullable(exact)
                : Optional.ofNullable(byName.get(EVERY_LABEL + name.substring(dot)));
    }

    private static String key(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
