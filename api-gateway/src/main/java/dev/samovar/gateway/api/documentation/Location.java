package dev.samovar.gateway.api.documentation;

import dev.samovar.function.Violations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a piece of documentation is about, as a request says it. */
record Location(
        Optional<String> type,
        Optional<String> path,
        Optional<String> method,
        Optional<String> statusCode,
        Optional<String> name) {
    /* In the order in which AWS lists them. */
    private static final List<String> TYPES = List.of(
            "RESPONSE_BODY",
            "RESPONSE",
            "METHOD",
            "MODEL",
            "AUTHORIZER",
            "RESPONSE_HEADER",
            "RESOURCE",
            "PATH_PARAMETER",
            "REQUEST_BODY",
            "QUERY_PARAMETER",
            "API",
            "REQUEST_HEADER");

    Map<String, String> members() {
        new Violations()
                .oneOf("createDocumentationPartInput.location.type", type.orElse("null"), TYPES)
                .check();
        Map<String, String> members = new LinkedHashMap<>();
        members.put("type", type.orElseThrow());
        path.ifPresent(value -> members.put("path", value));
        method.ifPresent(value -> members.put("method", value));
        statusCode.ifPresent(value -> members.put("statusCode", value));
        name.ifPresent(value -> members.put("name", value));
        return members;
    }
}
