package dev.samovar.cli.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The variables that a document's stage was given. */
record StageVariables(Map<String, String> values) {
    private static final String EXTENSION = "x-amazon-apigateway-";
    /* As URIs and mappings write it, and as templates may; keySet() and the like are none. */
    private static final Pattern USE =
            Pattern.compile("\\bstageVariables(?:\\.get\\(['\"]|\\[['\"]|\\.)([A-Za-z0-9_]++)(?!\\()");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{stageVariables\\.([A-Za-z0-9_]+)}");

    /** The names of those that a document uses and that have no value. */
    List<String> missingFor(JsonNode document) {
        return extensions(document)
                .flatMap(StageVariables::texts)
                .flatMap(text -> USE.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !values.containsKey(name))
                .distinct()
                .toList();
    }

    /* A description may tell of a variable, too, but uses none. */
    private static Stream<JsonNode> extensions(JsonNode node) {
        if (!node.isObject()) {
            return node.valueStream().flatMap(StageVariables::extensions);
        }
        return node.propertyStream()
                .flatMap(member -> member.getKey().startsWith(EXTENSION)
                        ? Stream.of(member.getValue())
                        : extensions(member.getValue()));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isContainerNode() ? node.valueStream().flatMap(StageVariables::texts) : Stream.of(node.asText());
    }

    /** A text with values instead of the variables that have one. */
    String resolve(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
