package dev.samovar.gateway.http;

import dev.samovar.gateway.rest.BadRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a route can ask of a service without a function. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are those of Set.of
public enum ServiceAction {
    SQS_SEND_MESSAGE(
            "SQS-SendMessage",
            Set.of("QueueUrl", "MessageBody"),
            Set.of(
                    "DelaySeconds",
                    "MessageAttributes",
                    "MessageDeduplicationId",
                    "MessageGroupId",
                    "MessageSystemAttributes",
                    "Region")),
    SQS_RECEIVE_MESSAGE(
            "SQS-ReceiveMessage",
            Set.of("QueueUrl"),
            Set.of(
                    "AttributeNames",
                    "MaxNumberOfMessages",
                    "MessageAttributeNames",
                    "ReceiveRequestAttemptId",
                    "VisibilityTimeout",
                    "WaitTimeSeconds",
                    "Region")),
    SQS_DELETE_MESSAGE("SQS-DeleteMessage", Set.of("QueueUrl", "ReceiptHandle"), Set.of("Region")),
    SQS_PURGE_QUEUE("SQS-PurgeQueue", Set.of("QueueUrl"), Set.of("Region")),
    KINESIS_PUT_RECORD(
            "Kinesis-PutRecord",
            Set.of("StreamName", "Data", "PartitionKey"),
            Set.of("SequenceNumberForOrdering", "ExplicitHashKey", "Region"));

    private static final Set<String> ELSEWHERE = Set.of(
            "EventBridge-PutEvents",
            "StepFunctions-StartExecution",
            "StepFunctions-StartSyncExecution",
            "StepFunctions-StopExecution",
            "AppConfig-GetConfiguration");

    private final String subtype;
    private final Set<String> required;
    private final Set<String> optional;

    ServiceAction(String subtype, Set<String> required, Set<String> optional) {
        this.subtype = subtype;
        this.required = required;
        this.optional = optional;
    }

    /**
     * The action that an integration names.
     *
     * @throws dev.samovar.gateway.rest.GatewayException if there is none
     */
    public static ServiceAction named(String subtype) {
        for (ServiceAction action : values()) {
            if (action.subtype.equals(subtype)) {
                return action;
            }
        }
        throw new BadRequest(
                        ELSEWHERE.contains(subtype)
                                ? "Samovar does not support the IntegrationSubtype " + subtype
                                : "Invalid IntegrationSubtype specified: " + subtype)
                .exception();
    }

    /** In lower case, as addresses name it. */
    public String service() {
        return subtype.substring(0, subtype.indexOf('-')).toLowerCase(Locale.ROOT);
    }

    /** Such as {@code SendMessage}. */
    public String action() {
        return subtype.substring(subtype.indexOf('-') + 1);
    }

    void check(Map<String, String> parameters) {
        for (String name : required) {
            if (!parameters.containsKey(name)) {
                throw new BadRequest("Parameter: " + name + " is required for integration subtype " + subtype)
                        .exception();
            }
        }
        for (String name : parameters.keySet()) {
            if (!required.contains(name) && !optional.contains(name)) {
                throw new BadRequest("Parameter: " + name + " is not supported for integration subtype " + subtype)
                        .exception();
            }
        }
    }
}
