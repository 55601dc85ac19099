package dev.samovar.gateway.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code responseParameters} of an integration response, compiled. */
public final class ResponseMapping {
    private static final String TARGET = "method.response.header.";

    private final List<Rule> rules;

    private record Rule(String name, Source source) {}

    private ResponseMapping(List<Rule> rules) {
        this.rules = rules;
    }

    /** Compiles mappings. Those that make no sense do nothing: AWS refuses them when an API is edited. */
    public static ResponseMapping compile(Map<String, String> mappings) {
        List<Rule> rules = new ArrayList<>();
        mappings.forEach((target, expression) -> {
            if (target.startsWith(TARGET) && target.length() > TARGET.length()) {
                Source.ofResponse(expression)
                        .ifPresent(source -> rules.add(new Rule(target.substring(TARGET.length()), source)));
            }
        });
        return new ResponseMapping(List.copyOf(rules));
    }

    /**
     * Takes the values of a response's headers from a backend's response.
     *
     * @return values by name; may be changed, by overrides
     * @throws UnreadableBody if a value comes from a body that is not the JSON that it seems to be
     */
    public Map<String, List<String>> apply(Message message) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Rule rule : rules) {
            List<String> values = rule.source().values(message);
            if (!values.isEmpty()) {
                headers.put(rule.name(), values);
            }
        }
        return headers;
    }
}
