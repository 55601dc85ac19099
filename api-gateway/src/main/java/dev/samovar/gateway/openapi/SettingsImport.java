package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.rest.ApiKeySource;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.EndpointConfiguration;
import dev.samovar.gateway.rest.RestApi;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a document says about the API itself. */
final class SettingsImport {
    private final ApiDocument document;
    private final Optional<String> endpointType;

    /** @param endpointType goes before what the document says */
    SettingsImport(ApiDocument document, Optional<String> endpointType) {
        this.document = document;
        this.endpointType = endpointType;
    }

    RestApi applyTo(RestApi api, String title) {
        JsonNode types = document.extension("binary-media-types");
        JsonNode compression = document.extension("minimum-compression-size");
        JsonNode policy = document.extension("policy");
        return new RestApi(
                api.id(),
                title,
                document.info("description").or(api::description),
                document.info("version").or(api::version),
                api.createdDate(),
                policy.isObject() ? Optional.of(policy.toString()) : api.policy(),
                ApiDocument.text(document.root(), "x-amazon-apigateway-api-key-source")
                        .map(SettingsImport::keySource)
                        .orElse(api.apiKeySource()),
                types.isArray() ? MediaTypes.texts(types) : api.binaryMediaTypes(),
                compression.isInt() ? Optional.of(compression.asInt()) : api.minimumCompressionSize(),
                endpoint(api.endpointConfiguration()),
                endpointExtension().path("disableExecuteApiEndpoint").asBoolean(api.disableExecuteApiEndpoint()),
                api.tags());
    }

    private static ApiKeySource keySource(String given) {
        try {
            return ApiKeySource.valueOf(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BadRequest("Invalid OpenAPI input. Unknown API key source: " + given).exception();
        }
    }

    private EndpointConfiguration endpoint(EndpointConfiguration before) {
        JsonNode extension = endpointExtension();
        List<String> types = endpointType.map(List::of).orElseGet(() -> MediaTypes.texts(extension.path("types")));
        EndpointConfiguration reached = types.isEmpty() ? before : before.withTypes(types);
        JsonNode vpcEndpoints = extension.path("vpcEndpointIds");
        return new EndpointConfiguration(
                reached.types(),
                ApiDocument.text(extension, "ipAddressType").orElse(reached.ipAddressType()),
                vpcEndpoints.isArray() ? MediaTypes.texts(vpcEndpoints) : reached.vpcEndpointIds());
    }

    /* In version 3 it belongs to a server. */
    private JsonNode endpointExtension() {
        String name = "x-amazon-apigateway-endpoint-configuration";
        return document.isSwagger()
                ? document.root().path(name)
                : document.root().path("servers").path(0).path(name);
    }
}
