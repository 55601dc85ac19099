package dev.samovar.gateway.rest;

import java.util.Map;
import java.util.Optional;

/**
 * A node in the tree of an API's paths.
 *
 * @param parentId absent at the root
 * @param pathPart a literal, <code>{name}</code> or <code>{name+}</code>; absent at the root
 * @param path from the root on
 * @param methods by verb, such as {@code GET} or {@code ANY}
 */
public record Resource(
        String id, Optional<String> parentId, Optional<String> pathPart, String path, Map<String, Method> methods) {}
