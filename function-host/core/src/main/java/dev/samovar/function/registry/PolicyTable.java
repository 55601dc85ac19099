package dev.samovar.function.registry;

import dev.samovar.function.PolicyTooLong;
import dev.samovar.function.PreconditionFailed;
import dev.samovar.function.ResourceConflict;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.access.Permission;
import dev.samovar.function.access.Policy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The rules of resource policies that do not depend on the kind of resource. */
final class PolicyTable {
    private static final int POLICY_BYTES_MAX = 20_480;

    private final DurableMap<Policy> policies;
    private final RandomIds ids;
    private final PreconditionFailed.Source source;

    PolicyTable(DurableMap<Policy> policies, RandomIds ids, PreconditionFailed.Source source) {
        this.policies = policies;
        this.ids = ids;
        this.source = source;
    }

    Optional<Policy> find(Object resource) {
        return policies.get(resource);
    }

    Policy add(Object resource, Permission permission, Optional<String> revisionId) {
        Optional<Policy> current = policies.get(resource);
        checkRevision(revisionId, current);
        String id = permission.statementId();
        if (current.flatMap(policy -> policy.find(id)).isPresent()) {
            throw new ResourceConflict.StatementExists(id).exception();
        }
        Policy changed = current.orElseGet(() -> new Policy(resource.toString(), List.of(), ""))
                .with(permission, ids.revisionId());
        int bytes = changed.document().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > POLICY_BYTES_MAX) {
            throw new PolicyTooLong(bytes, POLICY_BYTES_MAX).exception();
        }
        policies.put(resource, changed);
        return changed;
    }

    void remove(Object resource, String statementId, Optional<String> revisionId) {
        Policy current = policies.get(resource).orElseThrow(() -> new ResourceNotFound.NoPolicy().exception());
        Permission permission = current.find(statementId)
                .orElseThrow(() -> new ResourceNotFound.StatementNotFound(statementId).exception());
        checkRevision(revisionId, Optional.of(current));
        Policy changed = current.without(permission, ids.revisionId());
        if (changed.permissions().isEmpty()) {
            policies.remove(resource);
        } else {
            policies.put(resource, changed);
        }
    }

    private void checkRevision(Optional<String> expected, Optional<Policy> current) {
        if (expected.isPresent() && !expected.equals(current.map(Policy::revisionId))) {
            throw new PreconditionFailed(source).exception();
        }
    }
}
