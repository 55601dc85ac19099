package dev.samovar.gateway.edit;

import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.ApiKeySource;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.EndpointConfiguration;
import dev.samovar.gateway.rest.Resource;
import dev.samovar.gateway.rest.RestApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An API that somebody wants.
 *
 * @param cloneFrom the id of another API, whose definition it begins with
 */
public record NewRestApi(
        String name,
        Optional<String> description,
        Optional<String> version,
        Optional<String> cloneFrom,
        List<String> binaryMediaTypes,
        Optional<Integer> minimumCompressionSize,
        ApiKeySource apiKeySource,
        EndpointConfiguration endpointConfiguration,
        Optional<String> policy,
        Map<String, String> tags,
        boolean disableExecuteApiEndpoint) {
    /** The tag that says which id an API is to have. */
    public static final String ID_TAG = "_custom_id_";

    /**
     * Checks what was asked for.
     *
     * @throws dev.samovar.gateway.rest.GatewayException if AWS does not allow it
     */
    public NewRestApi {
        if (name.isBlank()) {
            throw new BadRequest("No Name specified").exception();
        }
        if (description.filter(String::isEmpty).isPresent()) {
            throw new BadRequest("Description cannot be an empty string").exception();
        }
    }

    /** One of which nothing is known but its name. */
    public static NewRestApi named(String name) {
        return new NewRestApi(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                ApiKeySource.HEADER,
                EndpointConfiguration.EDGE,
                Optional.empty(),
                Map.of(),
                false);
    }

    /** The id that the owner asks for. */
    public Optional<String> id() {
        return Optional.ofNullable(tags.get(ID_TAG));
    }

    /** What there is of it at first: a root, and the two models that every API has. */
    public ApiDefinition definition(String id, Instant created, Ids ids) {
        RestApi api = new RestApi(
                id,
                name,
                description,
                version,
                created,
                policy,
                apiKeySource,
                binaryMediaTypes,
                minimumCompressionSize,
                endpointConfiguration,
                disableExecuteApiEndpoint,
                tags);
        RestApiRules.check(api);
        var draft = new Draft(new ApiDefinition(api, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of()), ids);
        String root = ids.api(_ -> false);
        draft.resources().put(root, new Resource(root, Optional.empty(), Optional.empty(), "/", Map.of()));
        Models.addDefaults(draft);
        return draft.definition();
    }

    /** The same as another API, but for what the owner says. */
    public ApiDefinition copy(ApiDefinition other, String id, Instant created) {
        RestApi source = other.api();
        RestApi api = new RestApi(
                id,
                name,
                description.or(source::description),
                version.or(source::version),
                created,
                policy.or(source::policy),
                apiKeySource,
                binaryMediaTypes.isEmpty() ? source.binaryMediaTypes() : binaryMediaTypes,
                minimumCompressionSize.or(source::minimumCompressionSize),
                endpointConfiguration,
                disableExecuteApiEndpoint,
                tags);
        RestApiRules.check(api);
        return new ApiDefinition(
                api,
                other.resources(),
                other.models(),
                other.requestValidators(),
                other.authorizers(),
                other.gatewayResponses(),
                other.documentation());
    }
}
