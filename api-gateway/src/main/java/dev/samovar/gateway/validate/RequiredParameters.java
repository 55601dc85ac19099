package dev.samovar.gateway.validate;

import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The parameters that a method requires. Names of headers are compared as they are spelled: API Gateway looks that closely.
 */
record RequiredParameters(List<String> headers, List<String> path, List<String> query) {
    static final RequiredParameters NONE = new RequiredParameters(List.of(), List.of(), List.of());

    /** @param requestParameters such as {@code method.request.header.Accept}, and whether it is required */
    static RequiredParameters compile(Map<String, Boolean> requestParameters) {
        return new RequiredParameters(
                named(requestParameters, "method.request.header."),
                named(requestParameters, "method.request.path."),
                named(requestParameters, "method.request.querystring."));
    }

    private static List<String> named(Map<String, Boolean> requestParameters, String prefix) {
        return requestParameters.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    /** The names of those that a request lacks. */
    List<String> missing(GatewayRequest request, Map<String, String> pathParameters) {
        List<String> missing = List.of();
        for (String name : headers) {
            missing = has(request.headers(), name) ? missing : with(missing, name);
        }
        for (String name : path) {
            missing = pathParameters.getOrDefault(name, "").isBlank() ? with(missing, name) : missing;
        }
        for (String name : query) {
            missing = has(request.query(), name) ? missing : with(missing, name);
        }
        return missing;
    }

    private static boolean has(Headers headers, String name) {
        for (Headers.Field field : headers.fields()) {
            if (field.name().equals(name) && !field.value().isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(QueryString query, String name) {
        for (String value : query.all(name)) {
            if (!value.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> with(List<String> names, String another) {
        List<String> more = names.isEmpty() ? new ArrayList<>() : names;
        more.add(another);
        return more;
    }
}
