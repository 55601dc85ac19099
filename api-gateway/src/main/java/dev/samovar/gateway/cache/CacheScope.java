package dev.samovar.gateway.cache;

import java.util.List;

/**
 * Which requests may share cached replies at all.
 *
 * @param namespace methods that name the same one share
 * @param verb of the request: the replies of a {@code GET} and of a {@code POST} are never the same
 * @param parameters the names of what tells replies apart
 * @param isCanarysOwn whether a canary that does not use the stage's cache was asked
 */
record CacheScope(String namespace, String deploymentId, String verb, List<String> parameters, boolean isCanarysOwn) {}
