package dev.samovar.gateway.parameter;

import dev.samovar.gateway.rest.BadRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks parameter mappings when an API is edited, in AWS's words. */
public final class MappingCheck {
    private static final String METHOD = "method.request.";

    private MappingCheck() {}

    /**
     * Checks the {@code requestParameters} of an integration.
     *
     * @param declared those of its method, such as {@code method.request.header.Accept}
     */
    public static Optional<BadRequest> ofRequest(Map<String, String> mappings, Set<String> declared) {
        List<String> errors = new ArrayList<>();
        mappings.forEach((target, expression) -> {
            if (!isIntegrationParameter(target)) {
                errors.add("Invalid mapping expression specified: " + target);
            } else if (Source.ofRequest(expression).isEmpty()) {
                errors.add("Invalid mapping expression specified: " + expression);
            } else if (mustBeDeclared(expression) && !declared.contains(single(expression))) {
                errors.add("Invalid mapping expression parameter specified: " + expression);
            }
        });
        return found(errors);
    }

    /**
     * Checks the {@code responseParameters} of an integration response.
     *
     * @param declared those of the method response, such as {@code method.response.header.Location}
     */
    public static Optional<BadRequest> ofResponse(Map<String, String> mappings, Set<String> declared) {
        List<String> errors = new ArrayList<>();
        mappings.forEach((target, expression) -> {
            if (!target.startsWith("method.response.header.")
                    || Source.ofResponse(expression).isEmpty()) {
                errors.add("Invalid mapping expression specified: "
                        + (target.startsWith("method.response.header.") ? expression : target));
            } else if (!declared.contains(target)) {
                errors.add("Invalid mapping expression parameter specified: " + target);
            }
        });
        return found(errors);
    }

    private static boolean isIntegrationParameter(String target) {
        for (String place : List.of("path.", "querystring.", "header.")) {
            String prefix = "integration.request." + place;
            if (target.startsWith(prefix) && target.length() > prefix.length()) {
                return true;
            }
        }
        return false;
    }

    private static boolean mustBeDeclared(String expression) {
        return expression.startsWith(METHOD) && !expression.startsWith(METHOD + "body");
    }

    /* All values of a parameter are declared by the same name as the last one. */
    private static String single(String expression) {
        return expression
                .replace(METHOD + "multivaluequerystring.", METHOD + "querystring.")
                .replace(METHOD + "multivalueheader.", METHOD + "header.");
    }

    private static Optional<BadRequest> found(List<String> errors) {
        return errors.isEmpty() ? Optional.empty() : Optional.of(refusal(errors));
    }

    /** What AWS answers to mappings with some errors. */
    public static BadRequest refusal(List<String> errors) {
        return new BadRequest(
                "Invalid mapping expression specified: Validation Result: warnings : [], errors : " + errors);
    }
}
