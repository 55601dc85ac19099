package dev.samovar.http.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.protocol.RequestError;
import java.util.Map;
import java.util.Set;

/** The members of requests that AWS knows and Samovar does not serve: refused, unless they say nothing. */
final class UnservedMembers {
    private static final Set<String> NAMES = Set.of(
            "CapacityProviderConfig",
            "CodeSigningConfigArn",
            "DurableConfig",
            "FileSystemConfigs",
            "ImageConfig",
            "ImageUri",
            "KMSKeyArn",
            "SourceKMSKeyArn",
            "TenancyConfig",
            "VpcConfig");

    private UnservedMembers() {}

    /** Refuses what would silently have no effect. Members that AWS does not know are ignored, as AWS does. */
    static void refuse(Map<String, JsonNode> others) {
        others.forEach((name, value) -> {
            if (NAMES.contains(name) && says(value)) {
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
