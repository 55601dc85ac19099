package dev.samovar.mapping.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import software.amazon.event.ruler.JsonRuleCompiler;

/** The patterns that mappings know: Event Ruler's, but with fewer operators. */
final class PatternSyntax {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String OR = "$or";

    private PatternSyntax() {}

    static boolean isValid(String pattern) {
        try {
            return isPattern(MAPPER.readTree(pattern)) && JsonRuleCompiler.check(pattern) == null;
        } catch (JsonProcessingException malformed) {
            return false;
        }
    }

    private static boolean isPattern(JsonNode node) {
        return node.isObject() && !node.isEmpty() && node.properties().stream().allMatch(PatternSyntax::isMember);
    }

    private static boolean isMember(Map.Entry<String, JsonNode> member) {
        JsonNode value = member.getValue();
        if (!value.isArray()) {
            return isPattern(value);
        }
        return member.getKey().equals(OR)
                ? value.valueStream().allMatch(PatternSyntax::isPattern)
                : value.valueStream().allMatch(PatternSyntax::isMatcher);
    }

    private static boolean isMatcher(JsonNode matcher) {
        if (matcher.isValueNode()) {
            return true;
        }
        return matcher.isObject()
                && matcher.size() == 1
                && matcher.properties().stream()
                        .allMatch(operator -> isOperator(operator.getKey(), operator.getValue()));
    }

    /* Event Ruler checks what is numeric. */
    private static boolean isOperator(String name, JsonNode operand) {
        return switch (name) {
            case "prefix", "suffix", "equals-ignore-case" -> operand.isTextual();
            case "exists" -> operand.isBoolean();
            case "numeric" -> operand.isArray();
            case "anything-but" ->
                operand.isValueNode()
                        || (operand.isArray() && operand.valueStream().allMatch(JsonNode::isValueNode));
            default -> false;
        };
    }
}
