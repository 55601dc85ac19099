package dev.samovar.gateway.rest;

import java.util.Collections;
import java.util.LinkedHashMap;
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
        String id, Optional<String> parentId, Optional<String> pathPart, String path, Map<String, Method> methods) {

    /** The resource with a method more, or another one for its verb. */
    public Resource withMethod(Method method) {
        Map<String, Method> all = new LinkedHashMap<>(methods);
        all.put(method.httpMethod(), method);
        return new Resource(id, parentId, pathPart, path, Collections.unmodifiableMap(all));
    }

    public Resource withoutMethod(String verb) {
        Map<String, Method> left = new LinkedHashMap<>(methods);
        left.remove(verb);
        return new Resource(id, parentId, pathPart, path, Collections.unmodifiableMap(left));
    }
}
