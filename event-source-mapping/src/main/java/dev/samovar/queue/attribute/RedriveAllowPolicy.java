package dev.samovar.queue.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.error.QueueException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which queues may use this one for their dead letters.
 *
 * @param permission all queues, none, or those listed
 * @param sources the queues listed; as written, for they need not exist
 */
public record RedriveAllowPolicy(Permission permission, List<String> sources) {
    /** What a queue allows that says nothing. */
    public static final RedriveAllowPolicy ALLOW_ALL = new RedriveAllowPolicy(Permission.allowAll, List.of());

    private static final int SOURCES_MAX = 10;
    private static final String PERMISSION = "redrivePermission";
    private static final String SOURCES = "sourceQueueArns";

    /** Named as AWS writes them. */
    public enum Permission {
        allowAll,
        denyAll,
        byQueue
    }

    public RedriveAllowPolicy {
        sources = List.copyOf(sources);
    }

    static RedriveAllowPolicy parse(String text) {
        JsonNode policy = PolicyJson.parse(text)
                .orElseThrow(() -> refused(text, "Redrive allow policy is not a valid JSON map."));
        List<String> sources = new ArrayList<>();
        policy.path(SOURCES).forEach(source -> sources.add(source.asText()));
        Permission permission = permission(text, policy.path(PERMISSION).asText());
        if (permission == Permission.byQueue && (sources.isEmpty() || sources.size() > SOURCES_MAX)) {
            throw refused(
                    text,
                    "Redrive allow policy with redrivePermission byQueue must list 1 to " + SOURCES_MAX
                            + " sourceQueueArns.");
        }
        if (permission != Permission.byQueue && !sources.isEmpty()) {
            throw refused(text, "sourceQueueArns can be specified only when redrivePermission is byQueue.");
        }
        return new RedriveAllowPolicy(permission, sources);
    }

    private static Permission permission(String policy, String name) {
        for (Permission permission : Permission.values()) {
            if (permission.name().equals(name)) {
                return permission;
            }
        }
        throw refused(policy, "redrivePermission must be one of allowAll, denyAll, byQueue.");
    }

    private static QueueException refused(String policy, String reason) {
        return new InvalidParameterValue.Parameter("RedriveAllowPolicy", policy, reason).exception();
    }

    public boolean allows(QueueArn source) {
        return switch (permission) {
            case allowAll -> true;
            case denyAll -> false;
            case byQueue -> sources.contains(source.toString());
        };
    }

    /** As AWS writes it. */
    @Override
    public String toString() {
        ObjectNode policy = PolicyJson.object().put(PERMISSION, permission.name());
        if (!sources.isEmpty()) {
            sources.forEach(policy.putArray(SOURCES)::add);
        }
        return policy.toString();
    }
}
