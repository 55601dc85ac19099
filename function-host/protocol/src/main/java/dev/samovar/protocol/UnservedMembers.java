package dev.samovar.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Members of a request that AWS knows and Samovar does not serve: refused, unless they say nothing. */
public final class UnservedMembers {
    private final Set<String> names;

    public UnservedMembers(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /** Refuses what would silently have no effect. Members that AWS does not know are ignored, as AWS does. */
    public void refuse(Map<String, JsonNode> others) {
        others.forEach((name, value) -> {
            if (names.contains(name) && says(value)) {
                throw new RequestError.InvalidParameter("Samovar does not support " + name + ".").exception();
            }
        });
    }

    private static boolean says(JsonNode value) {
        if (value.isContainerNode()) {
            for (JsonNode member : value) {
                if (says(member)) {
                    return true;
                }
            }
            return false;
        }
        return !value.isNull() && !value.asText().isEmpty() && !value.asText().equals("false");
    }
}
