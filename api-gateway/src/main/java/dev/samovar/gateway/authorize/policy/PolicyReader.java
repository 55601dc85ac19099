package dev.samovar.gateway.authorize.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads policies. What it does not know it refuses: a rule half understood may let somebody in. */
final class PolicyReader {
    private static final int RESOURCE_LENGTH_MAX = 512;
    private static final Set<String> MEMBERS = Set.of(
            "Sid",
            "Effect",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Principal",
            "NotPrincipal",
            "Condition");
    private static final Set<String> PRINCIPAL_KINDS = Set.of("AWS", "Service", "Federated", "CanonicalUser");

    private final UnaryOperator<String> wholeResource;
    private final boolean needsPrincipal;

    /** @param wholeResource the ARN that a short one stands for */
    PolicyReader(UnaryOperator<String> wholeResource, boolean needsPrincipal) {
        this.wholeResource = wholeResource;
        this.needsPrincipal = needsPrincipal;
    }

    Policy read(JsonNode document) {
        if (!document.isObject()) {
            throw new MalformedPolicy("a policy is an object");
        }
        List<Statement> statements = new ArrayList<>();
        for (JsonNode statement : listed(document.path("Statement"))) {
            statements.add(statement(statement));
        }
        if (statements.isEmpty()) {
            throw new MalformedPolicy("a policy has statements");
        }
        return new Policy(statements);
    }

    private Statement statement(JsonNode node) {
        if (!node.isObject()) {
            throw new MalformedPolicy("a statement is an object");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw new MalformedPolicy("a statement has no " + name);
            }
        });
        return new Statement(
                isDeny(node.path("Effect")),
                selection(node, "Action", name -> name.toLowerCase(Locale.ROOT)),
                selection(node, "Resource", this::resource),
                principals(node),
                conditions(node.path("Condition")));
    }

    private static boolean isDeny(JsonNode effect) {
        return switch (effect.asText()) {
            case "Allow" -> false;
            case "Deny" -> true;
            default -> throw new MalformedPolicy("Effect is Allow or Deny");
        };
    }

    private static Selection selection(JsonNode statement, String member, UnaryOperator<String> spelling) {
        boolean isExcluding = statement.hasNonNull("Not" + member);
        if (isExcluding == statement.hasNonNull(member)) {
            throw new MalformedPolicy("a statement has either " + member + " or Not" + member);
        }
        List<String> names = texts(statement.path(isExcluding ? "Not" + member : member));
        if (names.isEmpty()) {
            throw new MalformedPolicy(member + " is empty");
        }
        return new Selection(
                names.stream().map(name -> new Wildcard(spelling.apply(name))).toList(), isExcluding);
    }

    private String resource(String text) {
        if (text.length() > RESOURCE_LENGTH_MAX) {
            throw new MalformedPolicy("a resource has at most " + RESOURCE_LENGTH_MAX + " characters");
        }
        return wholeResource.apply(withoutVariables(text));
    }

    private Optional<Principals> principals(JsonNode statement) {
        boolean isExcluding = statement.hasNonNull("NotPrincipal");
        if (isExcluding && statement.hasNonNull("Principal")) {
            throw new MalformedPolicy("a statement has either Principal or NotPrincipal");
        }
        JsonNode principal = statement.path(isExcluding ? "NotPrincipal" : "Principal");
        if (principal.isMissingNode() || principal.isNull()) {
            if (needsPrincipal) {
                throw new MalformedPolicy("a statement names principals");
            }
            return Optional.empty();
        }
        return Optional.of(new Principals(names(principal), isExcluding));
    }

    private static Set<String> names(JsonNode principal) {
        if (principal.isTextual() && principal.asText().equals("*")) {
            return Set.of("*");
        }
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, JsonNode> kind : principal.properties()) {
            if (!PRINCIPAL_KINDS.contains(kind.getKey())) {
                throw new MalformedPolicy("there are no principals of " + kind.getKey());
            }
            names.addAll(texts(kind.getValue()));
        }
        if (names.isEmpty()) {
            throw new MalformedPolicy("Principal names nobody");
        }
        return Set.copyOf(names);
    }

    private static List<Condition> conditions(JsonNode operators) {
        if (!operators.isMissingNode() && !operators.isNull() && !operators.isObject()) {
            throw new MalformedPolicy("Condition is an object");
        }
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> operator : operators.properties()) {
            if (!operator.getValue().isObject()) {
                throw new MalformedPolicy(operator.getKey() + " is an object");
            }
            for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
                List<String> wanted = texts(key.getValue()).stream()
                        .map(PolicyReader::withoutVariables)
                        .toList();
                conditions.add(Condition.compile(operator.getKey(), key.getKey(), wanted));
            }
        }
        return List.copyOf(conditions);
    }

    private static String withoutVariables(String text) {
        if (text.contains("${")) {
            throw new MalformedPolicy("policy variables are not supported: " + text);
        }
        return text;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : listed(node)) {
            if (!value.isValueNode() || value.isNull()) {
                throw new MalformedPolicy("not a text: " + value);
            }
            texts.add(value.asText());
        }
        return texts;
    }

    private static Iterable<JsonNode> listed(JsonNode node) {
        return node.isArray() || node.isMissingNode() ? node : List.of(node);
    }
}
