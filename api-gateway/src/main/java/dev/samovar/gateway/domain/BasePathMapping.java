package dev.samovar.gateway.domain;

import java.util.Optional;

/**
 * Which API a path below a name leads to.
 *
 * @param basePath {@link #NONE} for all that no other mapping has
 * @param stage if absent, the first piece of the path after the base path tells it
 */
public record BasePathMapping(String basePath, String restApiId, Optional<String> stage) {
    public static final String NONE = "(none)";
}
