package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.registry.RecordJson;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.Method;
import java.util.Optional;

/** An API as a tree in which things have their names, and not the ids that were drawn for them. */
final class ApiPortrait {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ApiPortrait() {}

    static ObjectNode of(ApiDefinition api) {
        ObjectNode portrait = JsonNodeFactory.instance.objectNode();
        portrait.set("api", RecordJson.tree(api.api()).without("createdDate"));
        ObjectNode resources = portrait.putObject("resources");
        api.resources().values().forEach(resource -> {
            ObjectNode methods = resources.putObject(resource.path());
            resource.methods().forEach((verb, method) -> methods.set(verb, method(api, method)));
        });
        ObjectNode models = portrait.putObject("models");
        api.models()
                .forEach((name, model) -> models.putObject(name)
                        .put("description", model.description().orElse(""))
                        .set("schema", parsed(model.schema())));
        ObjectNode documentation = portrait.putObject("documentation");
        api.documentation()
                .values()
                .forEach(part -> documentation.set(part.location().toString(), parsed(part.properties())));
        ObjectNode others = portrait.putObject("others");
        api.authorizers()
                .values()
                .forEach(authorizer -> others.set(
                        authorizer.name(), RecordJson.tree(authorizer).without("id")));
        api.requestValidators()
                .values()
                .forEach(validator ->
                        others.set(validator.name(), RecordJson.tree(validator).without("id")));
        api.gatewayResponses().forEach((type, response) -> others.set(type, RecordJson.tree(response)));
        return portrait;
    }

    private static ObjectNode method(ApiDefinition api, Method method) {
        ObjectNode tree = RecordJson.tree(method);
        method.authorizerId()
                .flatMap(id -> Optional.ofNullable(api.authorizers().get(id)))
                .ifPresent(authorizer -> tree.put("authorizerId", authorizer.name()));
        method.requestValidatorId()
                .flatMap(id -> Optional.ofNullable(api.requestValidators().get(id)))
                .ifPresent(validator -> tree.put("requestValidatorId", validator.name()));
        if (tree.path("methodIntegration") instanceof ObjectNode integration) {
            integration.remove("cacheNamespace");
        }
        return tree;
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
