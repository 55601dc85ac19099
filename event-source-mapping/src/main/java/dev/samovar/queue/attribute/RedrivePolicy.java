package dev.samovar.queue.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.error.QueueException;

/**
 * Where messages go that were received too often.
 *
 * @param deadLetterQueue their new queue
 * @param maxReceiveCount how often a message is received before
 */
public record RedrivePolicy(QueueArn deadLetterQueue, int maxReceiveCount) {
    private static final int RECEIVES_MAX = 1000;
    private static final String TARGET = "deadLetterTargetArn";
    private static final String COUNT = "maxReceiveCount";

    static RedrivePolicy parse(String text) {
        JsonNode policy =
                PolicyJson.parse(text).orElseThrow(() -> refused(text, "Redrive policy is not a valid JSON map."));
        if (!policy.has(COUNT)) {
            throw refused(text, "Redrive policy does not contain mandatory attribute: " + COUNT + ".");
        }
        if (!policy.has(TARGET)) {
            throw refused(text, "Redrive policy does not contain mandatory attribute: " + TARGET + ".");
        }
        int count = policy.path(COUNT).asInt(0);
        if (count < 1 || count > RECEIVES_MAX) {
            throw refused(
                    text,
                    "Invalid value for maxReceiveCount: " + policy.path(COUNT).asText()
                            + ", valid values are from 1 to " + RECEIVES_MAX + " both inclusive.");
        }
        QueueArn target = QueueArn.parse(policy.path(TARGET).asText())
                .orElseThrow(() -> refused(text, "Dead letter target does not exist."));
        return new RedrivePolicy(target, count);
    }

    /** Why a policy cannot be, in AWS's words. */
    public QueueException refused(String reason) {
        return refused(toString(), reason);
    }

    private static QueueException refused(String policy, String reason) {
        return new InvalidParameterValue.Parameter("RedrivePolicy", policy, reason).exception();
    }

    /** As AWS writes it. */
    @Override
    public String toString() {
        return PolicyJson.object()
                .put(TARGET, deadLetterQueue.toString())
                .put(COUNT, maxReceiveCount)
                .toString();
    }
}
