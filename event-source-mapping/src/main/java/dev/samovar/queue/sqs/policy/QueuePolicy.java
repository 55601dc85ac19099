package dev.samovar.queue.sqs.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.queue.Queue;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.attribute.QueueAttribute;
import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.error.QueueException;
import java.util.List;
import java.util.Map;

/** The policy of a queue as a document, whose statements permissions add and take away. Never changed. */
final class QueuePolicy {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String STATEMENT = "Statement";
    private static final String SID = "Sid";

    private final QueueArn queue;
    private final ObjectNode document;

    private QueuePolicy(QueueArn queue, ObjectNode document) {
        this.queue = queue;
        this.document = document;
    }

    static QueuePolicy of(Queue queue) {
        QueueArn arn = queue.arn();
        return new QueuePolicy(
                arn, queue.attributes().policy().map(QueuePolicy::parse).orElseGet(() -> empty(arn)));
    }

    private static ObjectNode parse(String policy) {
        try {
            return (ObjectNode) JSON.readTree(policy);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a queue has a policy that is not JSON: " + policy, broken);
        }
    }

    private static ObjectNode empty(QueueArn queue) {
        return JSON.createObjectNode().put("Version", "2008-10-17").put("Id", queue + "/SQSDefaultPolicy");
    }

    /**
     * The policy with one permission more.
     *
     * @throws QueueException if it has one of this label
     */
    QueuePolicy with(Permission permission) {
        ArrayNode statements = statements();
        for (JsonNode statement : statements) {
            if (isLabelled(statement, permission.label())) {
                throw invalid(permission.label(), "Already exists.");
            }
        }
        ObjectNode statement =
                JSON.createObjectNode().put(SID, permission.label()).put("Effect", "Allow");
        List<String> accounts = permission.accounts().stream()
                .map(account -> "arn:aws:iam::" + account + ":root")
                .toList();
        statement.putObject("Principal").set("AWS", oneOrMany(accounts));
        statement.set(
                "Action",
                oneOrMany(permission.actions().stream()
                        .map(action -> "SQS:" + action)
                        .toList()));
        statement.put("Resource", queue.toString());
        return withStatements(statements.add(statement));
    }

    /**
     * The policy without a permission.
     *
     * @throws QueueException if it has none of this label
     */
    QueuePolicy without(String label) {
        ArrayNode rest = JSON.createArrayNode();
        ArrayNode statements = statements();
        for (JsonNode statement : statements) {
            if (!isLabelled(statement, label)) {
                rest.add(statement);
            }
        }
        if (rest.size() == statements.size()) {
            throw invalid(label, "can't find label.");
        }
        return withStatements(rest);
    }

    /** The attribute of the queue that it is; empty if it says nothing. */
    Map<String, String> attribute() {
        String text = statements().isEmpty() ? "" : document.toString();
        return Map.of(QueueAttribute.Policy.name(), text);
    }

    /* A document that people wrote may have one statement that is not in a list. */
    private ArrayNode statements() {
        JsonNode statement = document.path(STATEMENT);
        ArrayNode statements = JSON.createArrayNode();
        if (statement.isArray()) {
            statement.forEach(statements::add);
        } else if (statement.isObject()) {
            statements.add(statement);
        }
        return statements;
    }

    private QueuePolicy withStatements(ArrayNode statements) {
        ObjectNode changed = document.deepCopy();
        changed.set(STATEMENT, statements);
        return new QueuePolicy(queue, changed);
    }

    private static boolean isLabelled(JsonNode statement, String label) {
        return statement.path(SID).asText().equals(label);
    }

    private static JsonNode oneOrMany(List<String> texts) {
        return texts.size() == 1 ? JSON.getNodeFactory().textNode(texts.getFirst()) : JSON.valueToTree(texts);
    }

    private static QueueException invalid(String label, String reason) {
        return new InvalidParameterValue.Parameter("Label", label, reason).exception();
    }
}
