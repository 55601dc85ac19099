package dev.samovar.gateway.api.restapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.RestApi;
import java.util.List;
import java.util.Set;

/** What may be changed of an API itself. */
final class RestApiPatches {
    private static final String ENDPOINT = "endpointConfiguration";
    private static final String ADDRESS_TYPE = "ipAddressType";
    private static final String SIZE = "minimumCompressionSize";

    static final PatchTable<RestApi> TABLE = new PatchTable<>(RestApi.class, Refusal.BY_OPERATION)
            .replace("/name", Effects.text("name"))
            .replace("/description", Effects.optionalText("description"))
            .replace("/version", Effects.optionalText("version"))
            .replace("/policy", Effects.optionalText("policy"))
            .replace("/apiKeySource", Effects.requiredWord("apiKeySource", List.of("HEADER", "AUTHORIZER")))
            .replace("/minimumCompressionSize", RestApiPatches::compress)
            .replace("/disableExecuteApiEndpoint", Effects.truth("disableExecuteApiEndpoint"))
            .addReplaceOrRemove("/binaryMediaTypes/{type}", Effects.namedItem("binaryMediaTypes"))
            .replace("/endpointConfiguration/types/{type}", RestApiPatches::endpointType)
            .allow(Set.of("add", "remove"), "/endpointConfiguration/types/{type}", RestApiPatches::refuseTypes)
            .replace("/endpointConfiguration/ipAddressType", RestApiPatches::addressType)
            .addOrRemove("/endpointConfiguration/vpcEndpointIds", RestApiPatches::vpcEndpoint);

    private RestApiPatches() {}

    private static void compress(ObjectNode api, List<String> variables, PatchOperation operation) {
        if (operation.text().isEmpty()) {
            api.remove(SIZE);
            return;
        }
        try {
            api.put(SIZE, Integer.parseInt(operation.text()));
        } catch (NumberFormatException notANumber) {
            throw new BadRequest("Invalid minimum compression size, must be between 0 and 10485760").exception();
        }
    }

    private static void endpointType(ObjectNode api, List<String> variables, PatchOperation operation) {
        ObjectNode endpoint = Effects.map(api, ENDPOINT);
        endpoint.putArray("types").add(operation.text());
        if (operation.text().equals("PRIVATE")) {
            endpoint.put(ADDRESS_TYPE, "dualstack");
        }
    }

    private static void refuseTypes(ObjectNode api, List<String> variables, PatchOperation operation) {
        throw new BadRequest("Invalid patch operation specified. Must be 'add'|'remove'|'replace'").exception();
    }

    private static void addressType(ObjectNode api, List<String> variables, PatchOperation operation) {
        Effects.map(api, ENDPOINT).put(ADDRESS_TYPE, operation.text());
    }

    private static void vpcEndpoint(ObjectNode api, List<String> variables, PatchOperation operation) {
        Effects.item("vpcEndpointIds").apply(Effects.map(api, ENDPOINT), variables, operation);
    }
}
