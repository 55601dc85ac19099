package dev.samovar.function;

import java.util.Optional;
import java.util.regex.Pattern;

/** The resource policies of functions, versions and aliases, each its own. */
public final class FunctionPolicies {
    private static final String ACTION_PATTERN = "(lambda:[*]|lambda:[a-zA-Z]+|[*])";
    private static final Pattern ACTION = Pattern.compile(ACTION_PATTERN);

    private final FunctionTables tables;
    private final PolicyTable policies;

    FunctionPolicies(FunctionTables tables, RandomIds ids) {
        this.tables = tables;
        policies = new PolicyTable(tables.policies, ids, PreconditionFailed.Source.FUNCTION_POLICY);
    }

    public Commit<Policy> add(FunctionArn function, Permission permission, Optional<String> revisionId) {
        permission.check(ACTION, ACTION_PATTERN);
        if (function.qualifier().equals(FunctionVersion.LATEST)) {
            throw new InvalidPermission.PolicyForLatest().exception();
        }
        tables.checkExists(function);
        return tables.journal.commit(policies.add(function, permission, revisionId));
    }

    public Policy get(FunctionArn function) {
        return policies.find(function).orElseThrow(() -> new ResourceNotFound.ResourceUnknown().exception());
    }

    public Commit<FunctionArn> remove(FunctionArn function, String statementId, Optional<String> revisionId) {
        if (!tables.exists(function)) {
            throw new ResourceNotFound.NoPolicyFor(function).exception();
        }
        tables.checkExists(function);
        policies.remove(function, statementId, revisionId);
        return tables.journal.commit(function);
    }
}
