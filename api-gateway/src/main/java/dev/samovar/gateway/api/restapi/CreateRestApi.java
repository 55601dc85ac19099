package dev.samovar.gateway.api.restapi;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiJson;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.api.wire.Choice;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.NewRestApi;
import dev.samovar.gateway.rest.ApiKeySource;
import dev.samovar.gateway.rest.EndpointConfiguration;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.UnservedMembers;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes an API with nothing but a root, or one out of a document. */
@Path("/restapis")
final class CreateRestApi {

    private static final UnservedMembers UNSERVED = new UnservedMembers(Set.of("securityPolicy", "endpointAccessMode"));
    private static final Choice<ApiKeySource> KEY_SOURCE =
            new Choice<>(ApiKeySource.class, List.of("HEADER", "AUTHORIZER"));

    private final ManagedApis apis;
    private final ImportRestApi imports;

    CreateRestApi(ManagedApis apis, ImportRestApi imports) {
        this.apis = apis;
        this.imports = imports;
    }

    record Request(
            Optional<String> name,
            Optional<String> description,
            Optional<String> version,
            Optional<String> cloneFrom,
            Optional<List<String>> binaryMediaTypes,
            Optional<Integer> minimumCompressionSize,
            Optional<String> apiKeySource,
            Optional<EndpointMember> endpointConfiguration,
            Optional<String> policy,
            Optional<Map<String, String>> tags,
            Optional<Boolean> disableExecuteApiEndpoint,
            @JsonAnySetter Map<String, JsonNode> others)
            implements ApiRequest {

        NewRestApi api() {
            return new NewRestApi(
                    name.orElse(""),
                    description,
                    version,
                    cloneFrom,
                    binaryMediaTypes.orElse(List.of()),
                    minimumCompressionSize,
                    apiKeySource
                            .map(source -> KEY_SOURCE.read("createRestApiInput.apiKeySource", source))
                            .orElse(ApiKeySource.HEADER),
                    endpointConfiguration.map(EndpointMember::configuration).orElse(EndpointConfiguration.EDGE),
                    policy.filter(text -> !text.isEmpty()),
                    tags.orElse(Map.of()),
                    disableExecuteApiEndpoint.orElse(false));
        }
    }

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @QueryParam("mode") Optional<String> mode,
            @QueryParam("basepath") Optional<String> basePath,
            @QueryParam("endpointConfigurationTypes") Optional<String> endpointType,
            @QueryParam("ignore") Optional<String> ignored,
            @QueryParam("failonwarnings") @DefaultValue("false") boolean failsOnWarnings,
            byte[] body) {
        if (mode.filter("import"::equals).isPresent()) {
            return imports.create(
                    caller.home(), body, ImportParameters.options(basePath, endpointType, ignored, failsOnWarnings));
        }
        Request request = ApiJson.read(body, Request.class);
        UNSERVED.refuse(request.others());
        NewRestApi asked = request.api();
        return apis.change(registry -> registry.create(caller.home(), asked), RestApiOutput::of);
    }
}
