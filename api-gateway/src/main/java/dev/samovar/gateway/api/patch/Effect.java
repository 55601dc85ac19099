package dev.samovar.gateway.api.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What an operation does to the JSON of what is changed. */
@FunctionalInterface
public interface Effect {

    /**
     * Does it.
     *
     * @param tree the JSON, to be changed
     * @param variables what stands where the path's pattern has names in braces
     */
    void apply(ObjectNode tree, List<String> variables, PatchOperation operation);
}
