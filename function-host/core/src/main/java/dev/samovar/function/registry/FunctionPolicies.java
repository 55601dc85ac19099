package dev.samovar.function.registry;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionUrl;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.InvalidPermission;
import dev.samovar.function.PreconditionFailed;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.access.Permission;
import dev.samovar.function.access.Policy;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The resource policies of functions, versions and aliases, each its own. */
public final class FunctionPolicies {
    private static final String ACTION_PATTERN = "(lambda:[*]|lambda:[a-zA-Z]+|[*])";
    private static final Pattern ACTION = Pattern.compile(ACTION_PATTERN);

    private static final List<String> URL_ACTIONS = List.of("lambda:InvokeFunctionUrl", "lambda:InvokeFunction");

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

    /** The policy of exactly this function, version or alias, if it has one. */
    public Optional<Policy> find(FunctionArn function) {
        return policies.find(function);
    }

    /**
     * Whether somebody may call a function URL. Who signs is believed, and may do in the own account what he likes; the
     * policy of the function or the alias has to admit everybody else, to both actions that a call consists of.
     *
     * @param signer the account of a signed request
     */
    public boolean admit(FunctionUrl url, Optional<String> signer) {
        return switch (url.settings().authType()) {
            case NONE -> isGranted(url, Optional.empty());
            case AWS_IAM ->
                signer.isPresent() && (signer.get().equals(url.arn().home().account()) || isGranted(url, signer));
        };
    }

    private boolean isGranted(FunctionUrl url, Optional<String> account) {
        List<Permission> permissions =
                policies.find(url.arn()).map(Policy::permissions).orElse(List.of());
        return URL_ACTIONS.stream()
                .allMatch(action ->
                        permissions.stream().anyMatch(permission -> permission.grantsUrl(action, url, account)));
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
