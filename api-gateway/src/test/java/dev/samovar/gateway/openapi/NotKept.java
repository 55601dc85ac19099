package dev.samovar.gateway.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What API Gateway does not keep of a document, and why: the only things that may differ after a journey through it. */
enum NotKept {
    VERSION("exports are 3.0.1, whatever was imported", "openapi"),
    ADDRESS("an API is where its stage is", "servers"),
    SLASH_AT_THE_END("a resource is a part between slashes"),
    DEPRECATION("a method has no such property", "deprecated"),
    SECURITY("only API keys, signatures and authorizers, which these documents do not have", "security"),
    SHAPE_OF_PARAMETERS(
            "a method knows of a parameter whether it is required, and no more: all are exported as strings",
            "schema",
            "style",
            "explode",
            "example",
            "examples"),
    EXAMPLES("a model is a schema and nothing else", "example", "examples"),
    REQUIRED_BODY("whether a request needs a body is its model's business: all are exported as required", "required"),
    NO_SCHEMA("a media type without a schema has no model, and nothing else tells media types"),
    ONE_SCHEMA_IN_SWAGGER(
            "Swagger 2.0 has one schema for all media types, and one list of media types for all responses"),
    FOREIGN_EXTENSIONS("extensions other than API Gateway's, unless they are in a schema", "x-codegen");

    private final String members;

    NotKept(String reason, String... members) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("no reason");
        }
        this.members = String.join(" ", members);
    }

    /** The members that are gone for some reasons. */
    static List<String> members(NotKept... rules) {
        return Arrays.stream(rules)
                .flatMap(rule -> Stream.of(rule.members.split(" ")))
                .toList();
    }

    static boolean isForeign(String member) {
        return Stream.of("x-amazon-apigateway-").noneMatch(member::startsWith) && member.startsWith("x-");
    }
}
