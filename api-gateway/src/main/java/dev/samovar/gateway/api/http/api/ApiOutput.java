package dev.samovar.gateway.api.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.samovar.gateway.api.http.wire.Moment;
import dev.samovar.gateway.http.CorsConfiguration;
import dev.samovar.gateway.http.HttpApi;
import dev.samovar.gateway.http.HttpDefinition;
import dev.samovar.gateway.openapi.HttpImportRemarks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An HTTP API as the management API describes it. */
record ApiOutput(
        String apiEndpoint,
        String apiId,
        String apiKeySelectionExpression,
        Optional<CorsConfiguration> corsConfiguration,
        String createdDate,
        Optional<String> description,
        boolean disableExecuteApiEndpoint,
        List<String> importInfo,
        String ipAddressType,
        String name,
        String protocolType,
        String routeSelectionExpression,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, String> tags,
        Optional<String> version,
        List<String> warnings) {

    /** @param host that the client asked: the API is served there, too */
    static ApiOutput of(HttpDefinition definition, String host) {
        return of(definition, host, HttpImportRemarks.NONE);
    }

    /** @param remarks on the document that the API was made of */
    static ApiOutput of(HttpDefinition definition, String host, HttpImportRemarks remarks) {
        HttpApi api = definition.api();
        return new ApiOutput(
                "http://" + api.apiId() + ".execute-api." + named(host),
                api.apiId(),
                "$request.header.x-api-key",
                api.corsConfiguration(),
                Moment.of(api.createdDate()),
                api.description(),
                api.disableExecuteApiEndpoint(),
                remarks.info(),
                api.ipAddressType(),
                api.name(),
                "HTTP",
                api.routeSelectionExpression(),
                api.tags(),
                api.version(),
                remarks.warnings());
    }

    /* Nothing can be put in front of a number. */
    private static String named(String host) {
        int port = host.lastIndexOf(':');
        String name = port > host.lastIndexOf(']') ? host.substring(0, port) : host;
        boolean isNumber = name.startsWith("[") || name.chars().allMatch(c -> c == '.' || Character.isDigit(c));
        return isNumber ? "localhost" + host.substring(name.length()) : host;
    }
}
