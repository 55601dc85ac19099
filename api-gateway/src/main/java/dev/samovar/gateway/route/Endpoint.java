package dev.samovar.gateway.route;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a path and a verb lead to.
 *
 * @param variables the path's parameters, in order
 */
record Endpoint<T>(T target, List<Variable> variables) {

    /**
     * A parameter of a path.
     *
     * @param segment which one of the path's, from 0 on
     * @param isGreedy whether it takes all that follows, too
     */
    record Variable(String name, int segment, boolean isGreedy) {}

    /** The values of the parameters in a path that leads here. */
    Map<String, String> parameters(String path, int start, int end) {
        if (variables.isEmpty()) {
            return Map.of();
        }
        Map<String, String> values = LinkedHashMap.newLinkedHashMap(variables.size());
        int segment = 0;
        int from = start;
        for (Variable variable : variables) {
            for (; segment < variable.segment(); segment++) {
                from = Segments.endOfOne(path, from, end) + 1;
            }
            int to = variable.isGreedy() ? end : Segments.endOfOne(path, from, end);
            values.put(variable.name(), path.substring(from, to));
        }
        return Collections.unmodifiableMap(values);
    }
}
