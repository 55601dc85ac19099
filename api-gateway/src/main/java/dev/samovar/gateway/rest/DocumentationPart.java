package dev.samovar.gateway.rest;

import java.util.Map;

/**
 * A piece of an API's documentation.
 *
 * @param location what it is about: {@code type}, {@code path}, {@code method}, {@code statusCode}, {@code name}
 * @param properties JSON
 */
public record DocumentationPart(String id, Map<String, String> location, String properties) {}
