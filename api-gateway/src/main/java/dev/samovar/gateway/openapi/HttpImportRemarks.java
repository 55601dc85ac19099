package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What there is to say about a document that an HTTP API is made of.
 *
 * @param info what HTTP APIs do not have, and what was therefore ignored
 * @param warnings what the document probably does not mean as it is understood
 */
public record HttpImportRemarks(List<String> info, List<String> warnings) {
    /** There was no document. */
    public static final HttpImportRemarks NONE = new HttpImportRemarks(List.of(), List.of());

    private static final String EXTENSION = "x-amazon-apigateway-";
    private static final int REMARKS_MAX = 100;
    private static final List<String> OF_REST_APIS = List.of(
            "api-key-source",
            "binary-media-types",
            "documentation",
            "gateway-responses",
            "minimum-compression-size",
            "policy",
            "request-validator",
            "request-validators");

    static HttpImportRemarks on(ApiDocument document) {
        List<String> info = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (String name : OF_REST_APIS) {
            if (!document.extension(name).isMissingNode()) {
                info.add("Ignoring " + EXTENSION + name + ": HTTP APIs do not support it.");
            }
        }
        document.root()
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> MethodImport.VERBS.containsKey(operation.getKey()))
                        .forEach(operation -> about(document, path.getKey(), operation, info, warnings)));
        return new HttpImportRemarks(first(info), first(warnings));
    }

    private static void about(
            ApiDocument document,
            String path,
            Map.Entry<String, JsonNode> operation,
            List<String> info,
            List<String> warnings) {
        String verb = MethodImport.VERBS.getOrDefault(operation.getKey(), "ANY").toUpperCase(Locale.ROOT);
        String where = " in the operation " + verb + " " + path;
        if (!document.resolve(operation.getValue().path(EXTENSION + "integration"))
                .isObject()) {
            warnings.add("There is no integration" + where + ".");
        }
        if (operation.getValue().has(EXTENSION + "request-validator")) {
            info.add("Ignoring " + EXTENSION + "request-validator" + where + ": HTTP APIs do not support it.");
        }
        JsonNode security = HttpAccessImport.security(document, operation.getValue());
        if (security.size() > 1) {
            warnings.add("Of several security requirements only the first counts" + where + ".");
        }
        security.path(0)
                .propertyStream()
                .filter(requirement -> !HttpAccessImport.isKnown(document.securitySchemes(), requirement.getKey()))
                .forEach(requirement -> warnings.add(
                        "The security scheme '" + requirement.getKey() + "' names no authorizer" + where + "."));
    }

    private static List<String> first(List<String> remarks) {
        return List.copyOf(remarks.subList(0, Math.min(remarks.size(), REMARKS_MAX)));
    }
}
