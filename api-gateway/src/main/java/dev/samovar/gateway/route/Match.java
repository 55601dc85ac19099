package dev.samovar.gateway.route;

import java.util.Map;

/**
 * What a request is for.
 *
 * @param pathParameters by name, in the order of the path, still percent-encoded
 */
public record Match<T>(T target, Map<String, String> pathParameters) {}
