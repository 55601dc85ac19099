package dev.samovar.function.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.function.FunctionException;
import dev.samovar.function.FunctionUrl;
import dev.samovar.function.InvalidPermission;
import dev.samovar.function.Violations;
import dev.samovar.store.Json;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody may do with a function or a layer version: one statement of a resource policy.
 *
 * @param statementId its name within the policy
 * @param action such as {@code lambda:InvokeFunction}
 * @param principal a service, an account id, an ARN or {@code *}
 * @param conditions when it holds
 */
public record Permission(String statementId, String action, String principal, Conditions conditions) {
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9.-]+\\.amazonaws\\.com(\\.cn)?");
    private static final Pattern IDENTITY = Pattern.compile("arn:aws[a-z-]*:(iam|sts)::\\d{12}:\\S+");
    private static final Pattern STATEMENT_ID = Pattern.compile("[a-zA-Z0-9_-]+");
    private static final int STATEMENT_ID_LENGTH_MAX = 100;

    /**
     * When a permission holds; what is absent does not matter.
     *
     * @param sourceArn the ARN that the event comes from, with wildcards
     * @param sourceAccount the account that the event comes from
     * @param eventSourceToken a token that the caller has to show
     * @param organizationId the organisation that the principal belongs to
     * @param functionUrlAuthType the authorisation of the function URL used
     * @param invokedViaFunctionUrl whether the invocation comes through a function URL
     */
    public record Conditions(
            Optional<String> sourceArn,
            Optional<String> sourceAccount,
            Optional<String> eventSourceToken,
            Optional<String> organizationId,
            Optional<String> functionUrlAuthType,
            Optional<Boolean> invokedViaFunctionUrl) {
        public static final Conditions NONE = ofOrganization(Optional.empty());

        /** Those of a layer's statements. */
        public static Conditions ofOrganization(Optional<String> organizationId) {
            return new Conditions(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    organizationId,
                    Optional.empty(),
                    Optional.empty());
        }

        /* A call of a URL has no source, token or organisation, so that conditions on them do not hold. */
        private boolean admitUrl(FunctionUrl.AuthType authType) {
            return sourceArn.isEmpty()
                    && sourceAccount.isEmpty()
                    && eventSourceToken.isEmpty()
                    && organizationId.isEmpty()
                    && functionUrlAuthType.map(authType.name()::equals).orElse(true)
                    && invokedViaFunctionUrl.orElse(true);
        }

        /* A service shows no token, speaks for no organisation, and does not come through a function URL. */
        private boolean admit(ServiceCaller caller) {
            return sourceArn
                            .map(pattern -> ArnPattern.matches(pattern, caller.sourceArn()))
                            .orElse(true)
                    && sourceAccount.map(caller.sourceAccount()::equals).orElse(true)
                    && eventSourceToken.isEmpty()
                    && organizationId.isEmpty()
                    && functionUrlAuthType.isEmpty()
                    && !invokedViaFunctionUrl.orElse(false);
        }
    }

    /**
     * Makes one of what a caller has said.
     *
     * @throws FunctionException if one of the first three is missing
     */
    public static Permission of(
            Optional<String> statementId, Optional<String> action, Optional<String> principal, Conditions conditions) {
        new Violations()
                .required("statementId", statementId)
                .required("action", action)
                .required("principal", principal)
                .check();
        return new Permission(statementId.orElseThrow(), action.orElseThrow(), principal.orElseThrow(), conditions);
    }

    /** Refuses what AWS refuses, with the actions that it allows here. */
    public void check(Pattern actions, String actionsShown) {
        new Violations()
                .length("statementId", statementId, 1, STATEMENT_ID_LENGTH_MAX)
                .pattern("statementId", statementId, STATEMENT_ID, "([a-zA-Z0-9-_]+)")
                .pattern("action", action, actions, actionsShown)
                .check();
        if (!isKnown(principal)) {
            throw new InvalidPermission.BadPrincipal().exception();
        }
    }

    private static boolean isKnown(String principal) {
        return principal.equals("*")
                || ACCOUNT.matcher(principal).matches()
                || SERVICE.matcher(principal).matches()
                || IDENTITY.matcher(principal).matches();
    }

    /** Whether it lets a caller of a function URL do this: everybody, or those whom the request's signature names. */
    public boolean grantsUrl(String wanted, FunctionUrl url, Optional<String> account) {
        return (action.equals(wanted) || action.equals("lambda:*") || action.equals("*"))
                && (principal.equals("*") || account.filter(this::names).isPresent())
                && conditions.admitUrl(url.settings().authType());
    }

    /** Whether it lets a service invoke the function. */
    boolean grants(ServiceCaller caller) {
        return (action.equals("lambda:InvokeFunction") || action.equals("lambda:*") || action.equals("*"))
                && (principal.equals("*") || principal.equals(caller.principal()))
                && conditions.admit(caller);
    }

    private boolean names(String account) {
        return principal.equals(account) || principal.equals("arn:aws:iam::" + account + ":root");
    }

    /** The statement as the policy shows it. */
    ObjectNode statement(String resource) {
        ObjectNode statement = Json.object().put("Sid", statementId).put("Effect", "Allow");
        if (principal.equals("*")) {
            statement.put("Principal", "*");
        } else if (SERVICE.matcher(principal).matches()) {
            statement.putObject("Principal").put("Service", principal);
        } else {
            statement
                    .putObject("Principal")
                    .put(
                            "AWS",
                            ACCOUNT.matcher(principal).matches() ? "arn:aws:iam::" + principal + ":root" : principal);
        }
        statement.put("Action", action).put("Resource", resource);
        ObjectNode condition = condition();
        if (!condition.isEmpty()) {
            statement.set("Condition", condition);
        }
        return statement;
    }

    private ObjectNode condition() {
        ObjectNode equal = Json.object();
        conditions.sourceAccount().ifPresent(value -> equal.put("AWS:SourceAccount", value));
        conditions.functionUrlAuthType().ifPresent(value -> equal.put("lambda:FunctionUrlAuthType", value));
        conditions.organizationId().ifPresent(value -> equal.put("aws:PrincipalOrgID", value));
        conditions.eventSourceToken().ifPresent(value -> equal.put("lambda:EventSourceToken", value));
        ObjectNode condition = Json.object();
        if (!equal.isEmpty()) {
            condition.set("StringEquals", equal);
        }
        conditions.sourceArn().ifPresent(value -> condition.putObject("ArnLike").put("AWS:SourceArn", value));
        conditions
                .invokedViaFunctionUrl()
                .ifPresent(value ->
                        condition.putObject("Bool").put("lambda:InvokedViaFunctionUrl", Boolean.toString(value)));
        return condition;
    }

    static JsonNode write(Permission permission) {
        ObjectNode object = Json.object()
                .put("statementId", permission.statementId)
                .put("action", permission.action)
                .put("principal", permission.principal);
        Conditions conditions = permission.conditions;
        conditions.sourceArn().ifPresent(value -> object.put("sourceArn", value));
        conditions.sourceAccount().ifPresent(value -> object.put("sourceAccount", value));
        conditions.eventSourceToken().ifPresent(value -> object.put("eventSourceToken", value));
        conditions.organizationId().ifPresent(value -> object.put("organizationId", value));
        conditions.functionUrlAuthType().ifPresent(value -> object.put("functionUrlAuthType", value));
        conditions.invokedViaFunctionUrl().ifPresent(value -> object.put("invokedViaFunctionUrl", value));
        return object;
    }

    static Permission read(JsonNode object) {
        return new Permission(
                object.path("statementId").textValue(),
                object.path("action").textValue(),
                object.path("principal").textValue(),
                new Conditions(
                        Json.text(object, "sourceArn"),
                        Json.text(object, "sourceAccount"),
                        Json.text(object, "eventSourceToken"),
                        Json.text(object, "organizationId"),
                        Json.text(object, "functionUrlAuthType"),
                        object.has("invokedViaFunctionUrl")
                                ? Optional.of(
                                        object.path("invokedViaFunctionUrl").booleanValue())
                                : Optional.empty()));
    }
}
