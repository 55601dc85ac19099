package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.edit.IntegrationResponses;
import dev.samovar.gateway.edit.Integrations;
import dev.samovar.gateway.edit.ResourceTree;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Paths of a document become resources with methods. */
final class PathImport {
    private final ApiDocument document;
    private final Draft draft;
    private final MethodImport methods;
    private final String base;

    /**
     * What a path has become.
     *
     * @param item what the document says of it
     * @param methods those of the document, by what it calls them
     */
    record Imported(String path, JsonNode item, Map<String, Method> methods) {}

    /**
     * Prepares an import.
     *
     * @param base what all paths begin with
     */
    PathImport(ApiDocument document, Draft draft, MethodImport methods, String base) {
        this.document = document;
        this.draft = draft;
        this.methods = methods;
        this.base = base;
    }

    List<Imported> importAll() {
        List<Imported> imported = new ArrayList<>();
        document.root()
                .path("paths")
                .propertyStream()
                .filter(path -> !path.getKey().startsWith("x-"))
                .forEach(path ->
                        imported.add(importPath(resource(base + path.getKey()), document.resolve(path.getValue()))));
        return imported;
    }

    /* The resource of a path; those above it are made on the way. */
    private Resource resource(String path) {
        Resource resource = draft.resources().values().stream()
                .filter(candidate -> candidate.parentId().isEmpty())
                .findFirst()
                .orElseThrow();
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty()) {
                resource = child(resource, part);
            }
        }
        return resource;
    }

    private Resource child(Resource parent, String part) {
        return draft.resources().values().stream()
                .filter(candidate ->
                        candidate.parentId().filter(parent.id()::equals).isPresent())
                .filter(candidate -> candidate.pathPart().filter(part::equals).isPresent())
                .findFirst()
                .orElseGet(() -> new ResourceTree(draft).create(parent.id(), part));
    }

    private Imported importPath(Resource resource, JsonNode item) {
        Map<String, Method> imported = new LinkedHashMap<>();
        Map<String, Method> all = new LinkedHashMap<>(resource.methods());
        item.propertyStream().forEach(entry -> {
            String verb = MethodImport.VERBS.get(entry.getKey());
            if (verb != null) {
                Method method = methods.read(resource, verb, item, entry.getValue());
                imported.put(entry.getKey(), method);
                all.put(verb, method);
            }
        });
        draft.resources()
                .put(
                        resource.id(),
                        new Resource(resource.id(), resource.parentId(), resource.pathPart(), resource.path(), all));
        imported.values().forEach(method -> check(resource.id(), method));
        return new Imported(resource.path(), item, imported);
    }

    /* Once more by the rules: what may not be put may not be imported. */
    private void check(String resourceId, Method method) {
        method.methodIntegration().ifPresent(integration -> {
            new Integrations(draft).put(resourceId, method.httpMethod(), integration);
            var responses = new IntegrationResponses(draft);
            integration
                    .integrationResponses()
                    .values()
                    .forEach(response -> responses.put(resourceId, method.httpMethod(), response));
        });
    }
}
