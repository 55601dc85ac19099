package dev.samovar.gateway.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The {@code requestParameters} of an integration, compiled. */
public final class RequestMapping {
    private static final String TARGET = "integration.request.";

    private final List<Rule> rules;

    private record Rule(Place place, String name, Source source) {}

    private enum Place {
        PATH,
        QUERYSTRING,
        HEADER
    }

    private RequestMapping(List<Rule> rules) {
        this.rules = rules;
    }

    /** Compiles mappings. Those that make no sense do nothing: AWS refuses them when an API is edited. */
    public static RequestMapping compile(Map<String, String> mappings) {
        List<Rule> rules = new ArrayList<>();
        for (Map.Entry<String, String> mapping : mappings.entrySet()) {
            String target =
                    mapping.getKey().startsWith(TARGET) ? mapping.getKey().substring(TARGET.length()) : "";
            int dot = target.indexOf('.');
            for (Place place : Place.values()) {
                if (dot > 0 && target.substring(0, dot).equals(place.name().toLowerCase(Locale.ROOT))) {
                    String name = target.substring(dot + 1);
                    Source.ofRequest(mapping.getValue()).ifPresent(source -> rules.add(new Rule(place, name, source)));
                }
            }
        }
        return new RequestMapping(List.copyOf(rules));
    }

    /** Whether nothing is mapped. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /**
     * Takes the values from a request.
     *
     * @throws UnreadableBody if a value comes from a body that is not the JSON that it seems to be
     */
    public MappedRequest apply(Message message) {
        MappedRequest mapped = new MappedRequest(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Rule rule : rules) {
            List<String> values = rule.source().values(message);
            if (!values.isEmpty()) {
                at(rule.place(), mapped).put(rule.name(), values);
            }
        }
        return mapped;
    }

    private static Map<String, List<String>> at(Place place, MappedRequest mapped) {
        return switch (place) {
            case PATH -> mapped.path();
            case QUERYSTRING -> mapped.query();
            case HEADER -> mapped.headers();
        };
    }
}
