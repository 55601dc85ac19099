package dev.samovar.function.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.store.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may use a resource.
 *
 * @param resource the ARN of a function, version, alias or layer version
 * @param permissions its statements, in the order in which they were added
 * @param revisionId a UUID that changes with the policy
 */
public record Policy(String resource, List<Permission> permissions, String revisionId) {

    public Policy {
        permissions = List.copyOf(permissions);
    }

    /** The policy document as AWS shows it. */
    public String document() {
        ObjectNode document = Json.object().put("Version", "2012-10-17").put("Id", "default");
        document.set("Statement", Json.array(permissions, permission -> permission.statement(resource)));
        return text(document);
    }

    /** One statement as AWS shows it. */
    public String statement(Permission permission) {
        return text(permission.statement(resource));
    }

    /** Whether a service may invoke the function whose policy this is. */
    public boolean grants(ServiceCaller caller) {
        return permissions.stream().anyMatch(permission -> permission.grants(caller));
    }

    public Optional<Permission> find(String statementId) {
        return permissions.stream()
                .filter(permission -> permission.statementId().equals(statementId))
                .findFirst();
    }

    /** The policy with one more statement. */
    public Policy with(Permission permission, String nextRevisionId) {
        List<Permission> more = new ArrayList<>(permissions);
        more.add(permission);
        return new Policy(resource, more, nextRevisionId);
    }

    /** The policy without one of its statements. */
    public Policy without(Permission permission, String nextRevisionId) {
        List<Permission> fewer = new ArrayList<>(permissions);
        fewer.remove(permission);
        return new Policy(resource, fewer, nextRevisionId);
    }

    private static String text(JsonNode node) {
        return new String(Json.bytes(node), StandardCharsets.UTF_8);
    }

    public static JsonNode write(Policy policy) {
        ObjectNode object = Json.object().put("resource", policy.resource).put("revisionId", policy.revisionId);
        object.set("permissions", Json.array(policy.permissions, Permission::write));
        return object;
    }

    public static Policy read(JsonNode object) {
        return new Policy(
                object.path("resource").textValue(),
                Json.list(object.path("permissions"), Permission::read),
                object.path("revisionId").textValue());
    }
}
