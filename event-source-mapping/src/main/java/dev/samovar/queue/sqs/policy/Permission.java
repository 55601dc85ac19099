package dev.samovar.queue.sqs.policy;

import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.error.MissingParameter;
import dev.samovar.queue.error.QueueException;
import dev.samovar.queue.sqs.wire.Members;
import dev.samovar.queue.sqs.wire.Plural;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that other accounts may do with a queue.
 *
 * @param label names it among the permissions of the queue
 * @param accounts who may
 * @param actions what, by the names of operations, or all
 */
record Permission(String label, List<String> accounts, List<String> actions) {
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Set<String> ACTIONS = Set.of(
            "*",
            "ChangeMessageVisibility",
            "DeleteMessage",
            "GetQueueAttributes",
            "GetQueueUrl",
            "ListDeadLetterSourceQueues",
            "PurgeQueue",
            "ReceiveMessage",
            "SendMessage");
    private static final Set<String> OWNER_ACTIONS = Set.of(
            "AddPermission",
            "CancelMessageMoveTask",
            "CreateQueue",
            "DeleteQueue",
            "ListMessageMoveTasks",
            "ListQueues",
            "ListQueueTags",
            "RemovePermission",
            "SetQueueAttributes",
            "StartMessageMoveTask",
            "TagQueue",
            "UntagQueue");

    /**
     * Reads a request.
     *
     * @throws QueueException if something is missing or not possible
     */
    static Permission read(Members members) {
        String label = members.required("Label");
        if (!LABEL.matcher(label).matches()) {
            throw invalid(
                    "Label",
                    label,
                    "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        }
        List<String> accounts = required(members, Plural.ACCOUNT_IDS);
        for (String account : accounts) {
            if (!ACCOUNT.matcher(account).matches()) {
                throw invalid("PrincipalId", account, "Unable to verify.");
            }
        }
        List<String> actions = required(members, Plural.ACTION_NAMES);
        actions.forEach(Permission::check);
        return new Permission(label, accounts, actions);
    }

    private static List<String> required(Members members, Plural list) {
        List<String> texts = members.texts(list);
        if (texts.isEmpty()) {
            throw new MissingParameter(list.json()).exception();
        }
        return texts;
    }

    private static void check(String action) {
        if (OWNER_ACTIONS.contains(action)) {
            throw invalid("ActionName", "SQS:" + action, "Only the queue owner is allowed to invoke this action.");
        }
        if (!ACTIONS.contains(action)) {
            throw invalid(
                    "ActionName", "SQS:" + action, "Please refer to the appropriate WSDL for a list of valid actions.");
        }
    }

    private static QueueException invalid(String parameter, String value, String reason) {
        return new InvalidParameterValue.Parameter(parameter, value, reason).exception();
    }
}
