package dev.samovar.gateway.api.documentation;

import dev.samovar.function.Violations;
import dev.samovar.gateway.edit.DocumentationParts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a piece of documentation is about, as a request says it. */
record Location(
        Optional<String> type,
        Optional<String> path,
        Optional<String> method,
        Optional<String> statusCode,
        Optional<String> name) {

    Map<String, String> members() {
        new Violations()
                .oneOf("createDocumentationPartInput.location.type", type.orElse("null"), DocumentationParts.TYPES)
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
