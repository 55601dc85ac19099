package dev.samovar.gateway.edit;

import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.NotFound;
import dev.samovar.gateway.rest.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tree of an API's paths. */
public final class ResourceTree {
    private static final int RESOURCES_MAX = 300;
    private static final Pattern LITERAL = Pattern.compile("[a-zA-Z0-9._\\-,:]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z0-9._\\-,:]+\\+?}");

    private final Draft draft;

    public ResourceTree(Draft draft) {
        this.draft = draft;
    }

    /** The resource of an id. */
    public static Resource get(Map<String, Resource> resources, String id) {
        Resource resource = resources.get(id);
        if (resource == null) {
            throw new NotFound.Named("Resource identifier").exception();
        }
        return resource;
    }

    public Resource create(String parentId, String pathPart) {
        Resource parent = get(draft.resources(), parentId);
        String id = draft.newId(draft.resources());
        checkPlace(id, parent, pathPart);
        if (draft.resources().size() >= RESOURCES_MAX) {
            throw new LimitExceeded("Maximum number of resources for this API has been reached. Please contact AWS if"
                            + " you need additional resources.")
                    .exception();
        }
        Resource resource =
                new Resource(id, Optional.of(parentId), Optional.of(pathPart), path(parent, pathPart), Map.of());
        draft.resources().put(id, resource);
        return resource;
    }

    /** Puts a resource somewhere else, or calls it differently; its subtree goes with it. */
    public Resource move(String id, String parentId, String pathPart) {
        Resource resource = get(draft.resources(), id);
        Resource parent = get(draft.resources(), parentId);
        if (isWithin(parent, id)) {
            throw new BadRequest("Resources cannot be cyclical.").exception();
        }
        checkPlace(id, parent, pathPart);
        put(resource, parent, pathPart);
        return get(draft.resources(), id);
    }

    private void put(Resource resource, Resource parent, String pathPart) {
        Resource moved = new Resource(
                resource.id(),
                Optional.of(parent.id()),
                Optional.of(pathPart),
                path(parent, pathPart),
                resource.methods());
        draft.resources().put(moved.id(), moved);
        for (Resource child : children(moved.id())) {
            put(child, moved, child.pathPart().orElseThrow());
        }
    }

    /** Deletes a resource with its subtree. */
    public void delete(String id) {
        Resource resource = get(draft.resources(), id);
        if (resource.parentId().isEmpty()) {
            throw new BadRequest("Root resource cannot be deleted").exception();
        }
        prune(id);
    }

    private void prune(String id) {
        for (Resource child : children(id)) {
            prune(child.id());
        }
        draft.resources().remove(id);
    }

    private boolean isWithin(Resource resource, String ancestor) {
        Resource node = resource;
        while (!node.id().equals(ancestor)) {
            if (node.parentId().isEmpty()) {
                return false;
            }
            node = get(draft.resources(), node.parentId().get());
        }
        return true;
    }

    private List<Resource> children(String parentId) {
        return draft.resources().values().stream()
                .filter(resource -> resource.parentId().filter(parentId::equals).isPresent())
                .toList();
    }

    private void checkPlace(String id, Resource parent, String pathPart) {
        boolean isVariable = VARIABLE.matcher(pathPart).matches();
        if (!isVariable && !LITERAL.matcher(pathPart).matches()) {
            throw new BadRequest("Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and"
                            + " curly braces at the beginning and the end")
                    .exception();
        }
        String above = parent.pathPart().orElse("");
        if (above.endsWith("+}")) {
            throw new BadRequest("Cannot create a child of a resource with a greedy path variable: " + above)
                    .exception();
        }
        for (Resource sibling : children(parent.id())) {
            if (sibling.id().equals(id)) {
                continue;
            }
            String name = sibling.pathPart().orElseThrow();
            if (name.equals(pathPart)) {
                throw new Conflict("Another resource with the same parent already has this name: " + pathPart)
                        .exception();
            }
            if (isVariable && VARIABLE.matcher(name).matches()) {
                throw new BadRequest("A sibling (" + name
                                + ") of this resource already has a variable path part -- only one is allowed")
                        .exception();
            }
        }
    }

    private static String path(Resource parent, String pathPart) {
        return parent.path().endsWith("/") ? parent.path() + pathPart : parent.path() + "/" + pathPart;
    }
}
